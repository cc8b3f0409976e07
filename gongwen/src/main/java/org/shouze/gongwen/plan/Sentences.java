package org.shouze.gongwen.plan;

import java.util.ArrayList;
import java.util.List;

/** Cuts text into sentences. */
final class Sentences {

    private static final String SENTENCE_ENDS = "。！？";

    private Sentences() {}

    static List<String> of(String text) {
        var sentences = new ArrayList<String>();
        var folded = Texts.fold(text);
        var start = 0;
        for (var i = 0; i < text.length(); i++) {
            if (SENTENCE_ENDS.indexOf(folded.charAt(i)) >= 0) {
                var end = i + 1;
                while (end < text.length() && Segments.CLOSING.indexOf(text.charAt(end)) >= 0) {
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
        return Segments.ENUMERATOR.matcher(Texts.fold(sentence)).find();
    }
}
