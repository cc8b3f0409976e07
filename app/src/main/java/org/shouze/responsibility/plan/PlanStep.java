package org.shouze.responsibility.plan;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What has to be looked at before a plan is adopted (核对步骤): nothing is adopted unseen. */
public enum PlanStep {
    GROUP("文件信息与领导小组"),
    OBLIGATIONS("条款与义务"),
    COVERAGE("覆盖情况");

    private final String label;

    PlanStep(String label) {
        this.label = label;
    }

    /** The word shown to people. */
    public String label() {
        return label;
    }

    /** The word used in addresses and in the API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Finds the step of a code, empty where the word is unknown. */
    public static Optional<PlanStep> ofCode(String code) {
        return Arrays.stream(values()).filter(step -> step.code().equals(code)).findFirst();
    }
}
