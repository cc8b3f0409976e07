package org.shouze.gongwen;

/** Small whole numbers in Chinese numerals, as headings are counted: 一, 十二, 二十, 一百零五. */
final class ChineseNumber {

    private static final String DIGITS = "零一二三四五六七八九";

    private ChineseNumber() {}

    static String write(int value) {
        if (value <= 0 || value > 999) {
            return String.valueOf(value);
        }
        var hundreds = value / 100;
        var tens = value / 10 % 10;
        var ones = value % 10;
        var written = new StringBuilder();
        if (hundreds > 0) {
            written.append(DIGITS.charAt(hundreds)).append('百');
        }
        if (tens > 0) {
            written.append(tens == 1 && hundreds == 0 ? "" : DIGITS.substring(tens, tens + 1))
                    .append('十');
        } else if (hundreds > 0 && ones > 0) {
            written.append('零');
        }
        if (ones > 0) {
            written.append(DIGITS.charAt(ones));
        }
        return written.toString();
    }
}
