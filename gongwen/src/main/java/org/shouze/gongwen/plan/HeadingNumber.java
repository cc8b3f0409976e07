package org.shouze.gongwen.plan;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The number at the start of a heading. The official ladder is 一、（一）1.（1） (GB/T 9704-2012, 7.3.3); people also type
 * {@code 1、}, {@code 1.1}, {@code 第一章} and {@code ①}.
 *
 * @param typed the number as typed
 * @param form the family of numerals, such as {@code 一} or {@code （1）}
 * @param mark the mark after it, such as {@code 、}; tells {@code 1、} from {@code 1.}
 * @param value its value
 * @param rest the text after it
 */
record HeadingNumber(String typed, String form, String mark, int value, String rest) {

    private static final String CHINESE = "[一二三四五六七八九十百]{1,4}";

    private static final List<Form> FORMS = List.of(
            new Form("第", Pattern.compile("^第(" + CHINESE + "|\\d{1,3})(章|节|条|部分|编)[\\s、：]{0,3}+")),
            new Form("一", Pattern.compile("^(" + CHINESE + ")([、.。])\\s{0,4}+")),
            new Form("（一）", Pattern.compile("^（\\s?(" + CHINESE + ")\\s?）([、.]?)\\s{0,4}+")),
            new Form("（1）", Pattern.compile("^（\\s?(\\d{1,2})\\s?）([、.]?)\\s{0,4}+")),
            new Form("1.1", Pattern.compile("^(?:\\d{1,2}\\.){1,3}(\\d{1,2})([、.]?)\\s{0,4}+(?![\\d%万亿元倍个小月日号年])")),
            new Form("1", Pattern.compile("^(\\d{1,2})([、.）])\\s{0,4}+(?!\\d(?!\\d?月))")),
            new Form("1 ", Pattern.compile("^(\\d{1,2})(\\s{1,4}+)(?=[\\u4e00-\\u9fa5]{2,20}$)")),
            new Form("一 ", Pattern.compile("^(" + CHINESE + ")(\\s{1,4}+)(?=[\\u4e00-\\u9fa5]{2,20}$)")),
            new Form("①", Pattern.compile("^([①-⑳])()\\s{0,4}+")));

    /** The number a line starts with, or null. */
    static @Nullable HeadingNumber of(String line) {
        var folded = Texts.fold(line);
        for (var form : FORMS) {
            var matcher = form.pattern.matcher(folded);
            if (matcher.find()) {
                return form.read(matcher, line, folded);
            }
        }
        return null;
    }

    private record Form(String name, Pattern pattern) {

        @Nullable HeadingNumber read(Matcher matcher, String line, String folded) {
            var digits = matcher.group(1);
            var circled = digits.charAt(0) - '①';
            var value = circled >= 0 && circled < 20 && "①".equals(name)
                    ? Integer.valueOf(circled + 1)
                    : Numerals.whole(digits);
            if (value == null) {
                return null;
            }
            var typed = line.substring(0, matcher.end()).strip();
            var depth = folded.substring(0, matcher.end())
                    .chars()
                    .filter(c -> c == '.')
                    .count();
            var form = "1.1".equals(name) ? "1.1/" + depth : name;
            return new HeadingNumber(typed, form, matcher.group(2).strip(), value, line.substring(matcher.end()));
        }
    }
}
