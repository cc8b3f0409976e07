package org.shouze.application.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShouzeTests {

    @Test
    void saysItsVersion() {
        var run = CommandRun.of("--version");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).matches("Shouze \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\\R");
    }

    @Test
    void explainsItselfAndItsExitCodes() {
        var run = CommandRun.of("--help");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("Usage: bin/shouze", "Exit codes:", "refused");
        assertThat(run.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--nonsense", "read-minds"})
    void refusesAWrongCommandLine(String arguments) {
        var run = arguments.isEmpty() ? CommandRun.of() : CommandRun.of(arguments);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("bin/shouze");
    }
}
