package org.shouze.platform.files;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A piece of what a document says (预览段落), as plain text.
 *
 * @param kind a heading, a paragraph, a table's row (its cells with tabulators between), or the beginning of a sheet or page
 */
public record PreviewBlock(Kind kind, String text) {

    /** The kinds of pieces, by the letters that the reading process uses (段落类型). */
    public enum Kind {
        HEADING('h'),
        PARAGRAPH('p'),
        ROW('r'),
        SHEET('s'),
        PAGE('P');

        private final char letter;

        Kind(char letter) {
            this.letter = letter;
        }

        char letter() {
            return letter;
        }

        static Kind of(int letter) throws IOException {
            for (var kind : values()) {
                if (kind.letter == letter) {
                    return kind;
                }
            }
            throw new IOException("no kind " + letter);
        }
    }

    public List<String> cells() {
        return List.of(text.split("\t", -1));
    }

    static List<PreviewBlock> parse(byte[] answer) throws IOException {
        var blocks = new ArrayList<PreviewBlock>();
        var source = new DataInputStream(new ByteArrayInputStream(answer));
        for (int letter = source.read(); letter >= 0; letter = source.read()) {
            try {
                blocks.add(new PreviewBlock(Kind.of(letter), source.readUTF()));
            } catch (EOFException cut) {
                throw new IOException("cut off", cut);
            }
        }
        return List.copyOf(blocks);
    }
}
