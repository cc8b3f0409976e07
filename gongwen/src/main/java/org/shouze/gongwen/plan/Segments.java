package org.shouze.gongwen.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts text into sentences, and a sentence into the segments between its commas; quotations and brackets stay whole. */
final class Segments {

    private static final String OPENING = "“（《「";
    static final String CLOSING = "”）》」";
    private static final int LONGEST_QUOTATION = 200;
    private static final Pattern ASIDE = Pattern.compile("（(?:含|包括|如|例如|即|不含)[^）]{0,60}）");
    static final Pattern ENUMERATOR = Pattern.compile(
            "^(?:[一二三四五六七八九十]{1,2}(?:是|要)|首先|其次|再次|最后|（[一二三四五六七八九十\\d]{1,2}）|[①-⑳]|\\d{1,2}[.、）](?!\\d))");

    private Segments() {}

    static List<Segment> of(String sentence) {
        var folded = Texts.fold(sentence);
        var segments = new ArrayList<Segment>();
        var start = 0;
        var depth = 0;
        var opened = 0;
        var stop = true;
        for (var i = 0; i < folded.length(); i++) {
            var c = folded.charAt(i);
            if (OPENING.indexOf(c) >= 0) {
                depth++;
                opened = i;
            } else if (CLOSING.indexOf(c) >= 0 && depth > 0) {
                depth--;
            } else if ((depth == 0 || i - opened > LONGEST_QUOTATION)
                    && ("，；：".indexOf(c) >= 0 || Joints.isBetweenDemands(folded, i))) {
                add(folded, start, i, stop, segments);
                stop = c == '；';
                start = i + 1;
            }
        }
        add(folded, start, folded.length(), stop, segments);
        return segments;
    }

    private static void add(String folded, int from, int to, boolean stop, List<Segment> segments) {
        var text = folded.substring(from, to).replaceAll("[。！？]+$", "").strip();
        text = ASIDE.matcher(text).replaceAll("");
        var enumerated = ENUMERATOR.matcher(text);
        var isNew = enumerated.find();
        var bare = isNew ? text.substring(enumerated.end()) : text;
        if (!bare.isBlank()) {
            segments.add(new Segment(
                    bare, folded.substring(0, from), stop || isNew, to < folded.length() && folded.charAt(to) == '：'));
        }
    }
}
