package org.shouze.gongwen;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.shouze.gongwen.DocumentText.Block;
import org.shouze.gongwen.DocumentText.Paragraph;
import org.shouze.gongwen.DocumentText.Row;

/** Gathers blocks in reading order, repairs their characters, leaves out blank ones and stops at the limits. */
final class BlockCollector {

    private final List<Block> blocks = new ArrayList<>();
    private int characters;

    /** Whether the document has more text than is accepted. */
    boolean full() {
        return characters > DocumentText.MAX_CHARACTERS || blocks.size() > DocumentText.MAX_BLOCKS;
    }

    List<Block> blocks() {
        return blocks;
    }

    void paragraph(String text) {
        add(text, false);
    }

    void printedLine(String text) {
        add(text, true);
    }

    void row(List<String> cells) {
        if (full()) {
            return;
        }
        var repaired = cells.stream().map(cell -> repair(cell).strip()).toList();
        if (repaired.stream().anyMatch(cell -> !cell.isEmpty())) {
            repaired.forEach(cell -> characters += cell.length());
            blocks.add(new Row(repaired));
        }
    }

    private void add(String text, boolean wrapped) {
        if (full()) {
            return;
        }
        var repaired = repair(text).strip();
        if (!repaired.isEmpty()) {
            characters += repaired.length();
            blocks.add(new Paragraph(repaired, wrapped));
        }
    }

    private static String repair(String text) {
        var repaired = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (isLookalike(c)) {
                repaired.append(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC));
            } else if (c == '\u2028' || c == '\u000B' || c == '\r') {
                repaired.append('\n');
            } else if (c == '\u00A0' || c == '\u2002' || c == '\u2003') {
                repaired.append(' ');
            } else if (!isInvisible(c)) {
                repaired.append(c);
            }
        }
        return repaired.toString();
    }

    /** Kangxi radicals and compatibility ideographs: they look like the usual characters and never match them. */
    private static boolean isLookalike(char c) {
        return (c >= '\u2F00' && c <= '\u2FD5') || (c >= '\uF900' && c <= '\uFAFF');
    }

    private static boolean isInvisible(char c) {
        return switch (c) {
            case '\n', '\t' -> false;
            case '\u200B', '\u200C', '\u200D', '\u200E', '\u200F', '\uFEFF', '\u00AD', '\uFFFE', '\uFFFF' -> true;
            default -> Character.isISOControl(c);
        };
    }
}
