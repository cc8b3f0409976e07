package org.shouze.platform.identity.federation;

/**
 * One step of trying a connection (测试步骤).
 *
 * @param sentence what was found, or what is wrong and what would be right
 */
public record ProbeStep(String name, boolean passed, String sentence) {

    public static ProbeStep passed(String name, String sentence) {
        return new ProbeStep(name, true, sentence);
    }

    public static ProbeStep failed(String name, String sentence) {
        return new ProbeStep(name, false, sentence);
    }
}
