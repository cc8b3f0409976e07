package org.shouze.gongwen;

import java.util.ArrayList;
import java.util.List;

/**
 * The text of a document in reading order: paragraphs and rows of tables. Characters are repaired (Kangxi radicals that
 * PDF writers leave, zero-width marks, control characters), white space is kept because official documents pad and
 * separate names with it.
 *
 * @param format what the bytes were recognised as
 * @param blocks paragraphs and table rows in reading order; no block is blank
 */
public record DocumentText(Format format, List<Block> blocks) {

    /** The largest file accepted, in bytes (20 MB). */
    public static final int MAX_BYTES = 20 * 1024 * 1024;

    /** The largest text accepted, in characters; a plan of 300 pages has about half of it. */
    public static final int MAX_CHARACTERS = 500_000;

    /** The most paragraphs and rows accepted. */
    public static final int MAX_BLOCKS = 40_000;

    /** Copies the list. */
    public DocumentText {
        blocks = List.copyOf(blocks);
    }

    /** The format of a file, recognised by its content. */
    public enum Format {
        /** Office Open XML text, {@code .docx}. */
        DOCX,
        /** Word 97-2003, {@code .doc} (and {@code .wps}). */
        DOC,
        /** PDF with a text layer. */
        PDF,
        /** OFD, GB/T 33190. */
        OFD,
        /** Plain text in UTF-8, UTF-16 or GB18030. */
        TXT
    }

    /** A paragraph or a row of a table. */
    public sealed interface Block {}

    /**
     * A paragraph.
     *
     * @param text its text; a soft line break is a line feed
     * @param wrapped whether the file knows only printed lines, so that this one may go on in the next
     */
    public record Paragraph(String text, boolean wrapped) implements Block {}

    /**
     * A row of a table.
     *
     * @param cells the texts of the cells from left to right; a cell merged into the one above is empty
     */
    public record Row(List<String> cells) implements Block {

        /** Copies the list. */
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * Reads the text of a file. The format is recognised by content; the name only helps the message.
     *
     * @param content the bytes of the file
     * @param fileName the name the user knows it by
     * @return the text
     * @throws DocumentRefusedException if the file is empty, too large, encrypted, malformed, a bomb, of another format or
     *     has no text
     */
    public static DocumentText of(byte[] content, String fileName) throws DocumentRefusedException {
        return FileFormats.read(content, fileName);
    }

    /**
     * Takes text that is already there, line by line; a line with several tabs or upright bars is a row of a table.
     *
     * @param text the text
     * @return its lines as blocks, blank ones left out
     */
    public static DocumentText ofPlainText(String text) {
        var collector = new BlockCollector();
        var lines = new ArrayList<String>(text.lines().toList());
        PlainTextFile.addLines(lines, collector);
        return new DocumentText(Format.TXT, collector.blocks());
    }
}
