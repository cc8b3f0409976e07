package org.shouze.platform.organization;

import org.shouze.platform.kernel.Refusal;

/** What a name may be: something, and not without end. */
final class Names {

    private static final int LONGEST = 100;

    private Names() {}

    static String required(String field, String raw, String label) {
        var clean = raw.replaceAll("\\p{Cntrl}", " ").strip();
        if (clean.isEmpty()) {
            throw Refusal.invalid(field, label + "不能为空，请填写" + label + "。");
        }
        if (clean.length() > LONGEST) {
            throw Refusal.invalid(field, label + "超过 " + LONGEST + " 个字，请使用规范简称。");
        }
        return clean;
    }
}
