package org.shouze.gongwen.plan;

import java.util.regex.Pattern;

/** White space and widths of Chinese text. */
final class Texts {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u3000]++");

    private Texts() {}

    /**
     * The same text, character for character, with half- and full-width forms unified, so that one rule matches both and
     * a place found in the result is the same place in the text.
     */
    static String fold(String text) {
        var folded = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) {
            var c = fold(text.charAt(i));
            folded.append(c == '.' && isStop(text, i) ? '。' : c);
        }
        return folded.toString();
    }

    /** A full stop typed as a point: between Chinese characters it cannot be a decimal point. */
    private static boolean isStop(String text, int at) {
        var after = at + 1 < text.length() ? text.charAt(at + 1) : '。';
        return at > 1
                && (isHan(text.charAt(at - 1)) || text.charAt(at - 1) == '%')
                && (isChinese(after) || after == '"');
    }

    private static char fold(char c) {
        if ((c >= '０' && c <= '９') || (c >= 'Ａ' && c <= 'Ｚ') || (c >= 'ａ' && c <= 'ｚ')) {
            return (char) (c - 0xFEE0);
        }
        return switch (c) {
            case '(', '﹙', '[', '【', '〔' -> '（';
            case ')', '﹚', ']', '】', '〕' -> '）';
            case ':', '∶', '︰' -> '：';
            case ';' -> '；';
            case ',' -> '，';
            case '!' -> '！';
            case '?' -> '？';
            case '．', '﹒' -> '.';
            case '％', '﹪' -> '%';
            case '≧', '⩾' -> '≥';
            case '≦', '⩽' -> '≤';
            case '＞' -> '>';
            case '＜' -> '<';
            case '＝' -> '=';
            case '•', '‧', '・', '∙', '･' -> '·';
            case '～', '~', '—', '–', '－' -> '-';
            case '\u3000', '\t' -> ' ';
            default -> c;
        };
    }

    /** White space runs become one space, and none stays beside a Chinese character or mark. */
    static String squeeze(String text) {
        var single = BLANKS.matcher(text.strip()).replaceAll(" ");
        var squeezed = new StringBuilder(single.length());
        for (var i = 0; i < single.length(); i++) {
            var c = single.charAt(i);
            var besideChinese = c == ' ' && (isChinese(single.charAt(i - 1)) || isChinese(single.charAt(i + 1)));
            if (!besideChinese) {
                squeezed.append(c);
            }
        }
        return squeezed.toString();
    }

    /** Whether a character is Chinese script or punctuation. */
    static boolean isChinese(char c) {
        return isHan(c) || (c >= '\u3000' && c <= '\u303F') || (c >= '\uFF00' && c <= '\uFFEF') || c == '“' || c == '”';
    }

    /** Whether a character is a Chinese ideograph of the basic planes; surrogates count, rare names need them. */
    static boolean isHan(char c) {
        return (c >= '\u3400' && c <= '\u9FFF') || Character.isSurrogate(c) || c == '〇';
    }

    /** White space runs become one space; names in a list stay apart. */
    static String collapse(String text) {
        return BLANKS.matcher(text.strip()).replaceAll(" ");
    }

    /** Without any white space. */
    static String compact(String text) {
        return BLANKS.matcher(text).replaceAll("");
    }
}
