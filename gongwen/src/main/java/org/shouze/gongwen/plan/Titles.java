package org.shouze.gongwen.plan;

import java.util.Arrays;
import java.util.regex.Pattern;

/** The title a clerk would give an obligation. */
final class Titles {

    private static final Pattern COUNTED = Pattern.compile("(" + Numerals.NUMBER + ")类");
    private static final Pattern OPENING = Pattern.compile(
            "^(?:.{0,30}?(?:必须|应当|应|须|(?<![必重主需首])要|务必|负责|需))(?=[\\p{IsHan}]{3})|^(?:并|且|同时|此外|还|也|按照[^，]{0,20}要求)");

    private Titles() {}

    /** The topic's title, with the number of classes if the text gives one. */
    static String numbered(Topic topic, String words) {
        var matcher = COUNTED.matcher(words);
        if ("M22".equals(topic.row()) && matcher.find()) {
            return topic.title().replaceFirst("(违法|不良)信息", matcher.group() + "$1信息");
        }
        if ("M15".equals(topic.row()) && topic.title().contains("宣传周") && !words.contains("宣传周")) {
            return topic.title().replace("宣传周", "宣传");
        }
        return topic.title();
    }

    /** A title out of the words themselves. */
    static String of(String words, int longest) {
        var telling = Arrays.stream(words.split("[，；。]", -1))
                .filter(part -> Attributes.demandsNumber(part) && part.length() > 3)
                .findFirst()
                .orElse(words)
                .replaceAll("[。；]$", "");
        var bare = OPENING.matcher(telling).replaceFirst("").strip();
        var title = bare.length() < 4 ? telling.strip() : bare;
        return title.length() <= longest ? title : title.substring(0, longest);
    }
}
