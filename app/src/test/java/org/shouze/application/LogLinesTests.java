package org.shouze.application;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;

/** One record is one line, but for the trace of an exception. */
class LogLinesTests {

    private static final String FORGED =
            "x\r\n2026-03-10T09:00:00.000+08:00 ERROR org.shouze.Forged : all is well\u001b[31m";

    private final Logger logger = (Logger) LoggerFactory.getLogger(LogLinesTests.class);

    @Test
    void letsNobodyWriteALineOfTheirOwn() throws IOException {
        var lines = logged(null);
        assertThat(lines.lines()).hasSize(1);
        assertThat(lines).contains("x 2026-03-10").doesNotContain("\u001b").endsWith("\n");
    }

    @Test
    void letsNobodyDoSoThroughAnException() throws IOException {
        var failure = new IllegalStateException(FORGED, new IOException(FORGED));
        var lines = logged(failure);
        assertThat(lines.lines()).noneMatch(line -> line.startsWith("2026-03-10T09:00:00.000"));
        assertThat(lines)
                .contains("\tat org.shouze", "\nCaused by: java.io.IOException")
                .endsWith("\n");
    }

    private String logged(Throwable failure) throws IOException {
        var layout = new PatternLayout();
        layout.setContext((LoggerContext) LoggerFactory.getILoggerFactory());
        layout.setPattern(pattern());
        layout.start();
        return layout.doLayout(new LoggingEvent("", logger, Level.ERROR, FORGED, failure, new Object[0]));
    }

    private static String pattern() throws IOException {
        var settings = new YamlPropertySourceLoader().load("settings", new ClassPathResource("application.yml"));
        return String.valueOf(settings.getFirst().getProperty("logging.pattern.file"));
    }
}
