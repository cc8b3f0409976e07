package org.shouze.responsibility.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.shouze.gongwen.plan.PlanReading;
import org.shouze.gongwen.plan.PlanReading.Obligation;

/** Plans for tests, all invented. */
final class PlanTexts {

    static final String FILE = "云溪区网络安全工作方案.txt";

    private PlanTexts() {}

    /** A small bureau's plan. */
    static String yunxi() {
        try (var in = PlanTexts.class.getResourceAsStream("yunxi-plan.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static PlanReading reading() {
        return reading(yunxi());
    }

    static PlanReading reading(String text) {
        return new PlanFiles().read(bytes(text), FILE);
    }

    static Obligation obligation(PlanReading reading, String row) {
        return reading.obligations().stream()
                .filter(one -> row.equals(one.row()))
                .findFirst()
                .orElseThrow();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
