package org.shouze.governance.meeting;

import org.shouze.platform.kernel.Refusal;

/** What a text of a meeting may be: there where it is needed, and not without end. */
final class MeetingText {

    private MeetingText() {}

    static String required(String field, String label, String raw, int longest) {
        var clean = bounded(field, label, raw, longest);
        if (clean.isEmpty()) {
            throw Refusal.invalid(field, "请填写" + label + "。");
        }
        return clean;
    }

    static String bounded(String field, String label, String raw, int longest) {
        var clean = raw.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace("\u0000", "")
                .strip();
        if (clean.length() > longest) {
            throw Refusal.invalid(field, label + "超过 " + longest + " 个字，请精简后再保存。");
        }
        return clean;
    }
}
