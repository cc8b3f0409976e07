package org.shouze.gongwen;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.shouze.gongwen.DocumentRefusedException.Reason;

/** Plain text in UTF-8 (with or without mark), UTF-16 with mark, or GB18030. */
final class PlainTextFile {

    private static final Pattern BARS = Pattern.compile("[|│┃｜]");
    private static final Pattern RULE = Pattern.compile("[-+|│┃｜─━═┌┐└┘├┤┬┴┼:\\s]{3,}+");

    private PlainTextFile() {}

    static void read(byte[] content, String fileName, BlockCollector collector) throws DocumentRefusedException {
        var text = Encodings.decode(content);
        if (text == null || Encodings.isBinary(text)) {
            throw new DocumentRefusedException(
                    Reason.UNSUPPORTED_FORMAT,
                    "文件“%s”不是支持的格式；请使用docx、doc、pdf、ofd，或UTF-8、GB18030编码的txt文件。".formatted(fileName));
        }
        addLines(text.lines().toList(), collector);
    }

    static void addLines(List<String> lines, BlockCollector collector) {
        for (var line : lines) {
            var cells = cells(line);
            if (cells.size() > 2) {
                collector.row(cells);
            } else if (!RULE.matcher(line).matches()) {
                collector.printedLine(line);
            }
        }
    }

    /** A row drawn with bars; a single bar is no table. */
    private static List<String> cells(String line) {
        if (RULE.matcher(line).matches() || BARS.splitAsStream(line).count() < 3) {
            return List.of();
        }
        var cells = Arrays.asList(BARS.split(line, -1));
        var from = cells.getFirst().isBlank() ? 1 : 0;
        var to = cells.getLast().isBlank() ? cells.size() - 1 : cells.size();
        return from < to ? cells.subList(from, to) : List.of();
    }
}
