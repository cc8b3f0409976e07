package org.shouze.platform.files;

/** Names of files as they come from outside. */
final class FileNames {

    private static final int LONGEST = 150;

    private FileNames() {}

    /** Without folders, control characters, halves of characters and what turns the reading direction; never empty. */
    static String cleaned(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\\p{Cf}]", "")
                .strip();
        var kept = last.length() > LONGEST ? last.substring(last.length() - LONGEST) : last;
        var whole = kept.replaceAll("\\p{Cs}", "").strip();
        return whole.isEmpty() ? "未命名文件" : whole;
    }
}
