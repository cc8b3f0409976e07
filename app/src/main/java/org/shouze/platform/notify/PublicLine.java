package org.shouze.platform.notify;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What of a title may leave the house (外发标题): one short line, nothing that is or looks confidential, no personal numbers,
 * no addresses that somebody could mistake for ours.
 */
final class PublicLine {

    static final String NEUTRAL = "您有一项工作待办理，内容请登录平台查看";

    private static final int LONGEST = 80;
    private static final Pattern MARKED =
            Pattern.compile("绝\\s*密|机\\s*密|秘\\s*密|密\\s*级|★|涉\\s*密|内\\s*部\\s*(资料|文件|事项)|不\\s*公\\s*开");
    private static final List<Pattern> PERSONAL = List.of(
            Pattern.compile("(?i)\\b[a-z][a-z0-9+.-]{1,20}://\\S+"),
            Pattern.compile("(?i)\\bwww\\.\\S+"),
            Pattern.compile("[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+"),
            Pattern.compile("(?<![0-9])[0-9]{17}[0-9Xx](?![0-9])"),
            Pattern.compile("(?<![0-9])1[3-9][0-9]{9}(?![0-9])"),
            Pattern.compile("(?<![0-9.])(?:[0-9]{1,3}\\.){3}[0-9]{1,3}(?![0-9.])"));

    private PublicLine() {}

    static String of(String title) {
        var line = title.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
        if (line.isEmpty() || MARKED.matcher(line).find()) {
            return NEUTRAL;
        }
        for (var pattern : PERSONAL) {
            line = pattern.matcher(line).replaceAll("＊＊＊");
        }
        return line.codePointCount(0, line.length()) > LONGEST
                ? line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)) + "…"
                : line;
    }
}
