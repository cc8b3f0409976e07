package org.shouze.gongwen.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts text into sentences, and a sentence into the segments between its commas; quotations and brackets stay whole. */
final class Segments {

    private static final String SENTENCE_ENDS = "。！？";
    private static final String OPENING = "“（《「";
    private static final String CLOSING = "”）》」";
    private static final int LONGEST_QUOTATION = 200;
    private static final Pattern ASIDE = Pattern.compile("（(?:含|包括|如|例如|即|不含)[^）]{0,60}）");
    private static final Pattern DUE_BEFORE = Pattern.compile("[日底末月]前[^，；、]{0,12}$");
    private static final Pattern DUE_AFTER = Pattern.compile("[^\\d，；、]{4,20}\\d{1,2}月[^，；、]{0,4}前");
    private static final Pattern CADENCE_BEFORE = Pattern.compile("每(?:个)?(?:年|半年|季|月|周|日|天|学期)[^，；、]{2,30}$");
    private static final Pattern CADENCE_AFTER = Pattern.compile("每(?:个)?(?:年|半年|季|月|周|日|天|学期)");
    private static final Pattern DEADLINE =
            Pattern.compile("(?:在|于)?" + Numerals.NUMBER + "个?(?:小时|分钟|工作日|日|天)(?:之|以)?内");
    private static final Pattern NEXT_DEADLINE = Pattern.compile("[^，；、\\d]{0,8}" + DEADLINE.pattern());
    private static final Pattern ENUMERATOR = Pattern.compile(
            "^(?:[一二三四五六七八九十]{1,2}(?:是|要)|首先|其次|再次|最后|（[一二三四五六七八九十\\d]{1,2}）|[①-⑳]|\\d{1,2}[.、）](?!\\d))");

    private Segments() {}

    /**
     * A segment.
     *
     * @param text the folded text
     * @param before the folded text of the sentence before it
     * @param label whether a colon ends it
     * @param afterStop whether a semicolon or the start of the sentence stands before it
     */
    record Segment(String text, String before, boolean afterStop, boolean label) {}

    static List<String> sentences(String text) {
        var sentences = new ArrayList<String>();
        var folded = Texts.fold(text);
        var start = 0;
        for (var i = 0; i < text.length(); i++) {
            if (SENTENCE_ENDS.indexOf(folded.charAt(i)) >= 0) {
                var end = i + 1;
                while (end < text.length() && CLOSING.indexOf(text.charAt(end)) >= 0) {
                    end++;
                }
                add(text.substring(start, end), sentences);
                start = end;
                i = end - 1;
            }
        }
        add(text.substring(start), sentences);
        return sentences;
    }

    private static void add(String sentence, List<String> sentences) {
        var squeezed = Texts.squeeze(sentence);
        if (!squeezed.isEmpty()) {
            sentences.add(squeezed);
        }
    }

    /** Whether a sentence starts an item: 一是, 二要, 首先. */
    static boolean isEnumerated(String sentence) {
        return ENUMERATOR.matcher(Texts.fold(sentence)).find();
    }

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
                    && ("，；：".indexOf(c) >= 0 || isBetweenDeadlines(folded, i))) {
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

    /** 20分钟内电话报告、40分钟内书面报告 are two demands. */
    private static boolean isBetweenDeadlines(String folded, int at) {
        if (folded.charAt(at) != '、') {
            return false;
        }
        if (DUE_BEFORE.matcher(folded.substring(0, at)).find()
                && DUE_AFTER.matcher(folded.substring(at + 1)).lookingAt()) {
            return true;
        }
        if (CADENCE_BEFORE.matcher(folded.substring(0, at)).find()
                && CADENCE_AFTER.matcher(folded.substring(at + 1)).lookingAt()) {
            return true;
        }
        return DEADLINE.matcher(folded.substring(0, at)).find()
                && NEXT_DEADLINE
                        .matcher(folded.substring(at + 1, Math.min(folded.length(), at + 20)))
                        .lookingAt();
    }
}
