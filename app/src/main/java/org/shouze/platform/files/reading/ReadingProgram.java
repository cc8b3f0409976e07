package org.shouze.platform.files.reading;

import java.io.BufferedOutputStream;
import java.io.IOException;

/**
 * The program that reads one document (文档读取程序), in a process with little memory and little time: the content comes on
 * standard input, what is in it goes to standard output. A hostile document ends this process and nothing else.
 */
public final class ReadingProgram {

    /** Nothing larger is read. */
    public static final int LARGEST = 60 << 20;

    private static final int WRONG_USE = 2;
    private static final int UNREADABLE = 3;

    private ReadingProgram() {}

    /** Arguments: what is wanted, {@code text}, {@code picture} or {@code page}, the media type, and the page's number. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 3) {
            System.exit(WRONG_USE);
        }
        // NB: whatever a library prints must not get into the answer.
        var answer = System.out;
        System.setOut(System.err);
        var content = System.in.readNBytes(LARGEST);
        try (var out = new BufferedOutputStream(answer)) {
            switch (arguments[0]) {
                case "text" -> new Outline(out).write(arguments[1], content);
                case "picture" -> Pictures.write(content, out);
                case "page" -> PdfPages.write(content, Integer.parseInt(arguments[2]), out);
                default -> System.exit(WRONG_USE);
            }
        } catch (UnreadableException unreadable) {
            System.err.println(unreadable.getMessage());
            System.exit(UNREADABLE);
        }
    }
}
