package org.shouze.gongwen;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.shouze.gongwen.DocumentRefusedException.Reason;

/**
 * The parts of a zip package that a reader needs, unfolded in memory within limits. Nothing is written to disk, so a
 * name with {@code ..} is harmless.
 */
final class BoundedZip {

    private static final int MAX_ENTRIES = 5_000;
    private static final int MAX_PART = 64 * 1024 * 1024;
    private static final long MAX_TOTAL = 128L * 1024 * 1024;
    private static final int BUFFER = 16 * 1024;
    /** Below this size a high ratio is harmless: a table of blanks shrinks a thousandfold. */
    private static final int RATIO_FREE = 1024 * 1024;

    private static final int MAX_RATIO = 200;

    private final Map<String, byte[]> parts;

    private BoundedZip(Map<String, byte[]> parts) {
        this.parts = parts;
    }

    static BoundedZip open(byte[] content, String fileName, Predicate<String> wanted) throws DocumentRefusedException {
        var parts = new HashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            var total = 0L;
            var entries = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > MAX_ENTRIES) {
                    throw bomb(fileName);
                }
                // Parts that nobody wants are unfolded too, only to count them: skipping them would cost the same.
                var part = unfold(zip, content.length, fileName);
                total += part.length;
                if (total > MAX_TOTAL) {
                    throw bomb(fileName);
                }
                if (wanted.test(entry.getName())) {
                    parts.put(entry.getName(), part);
                }
            }
        } catch (IOException | IllegalArgumentException damaged) {
            throw new DocumentRefusedException(
                    Reason.MALFORMED, "文件“%s”的压缩结构已损坏；请用办公软件打开后另存一份再导入。".formatted(fileName));
        }
        return new BoundedZip(parts);
    }

    byte @Nullable [] part(String name) {
        return parts.get(name.startsWith("/") ? name.substring(1) : name);
    }

    Iterable<String> names() {
        return parts.keySet().stream().sorted().toList();
    }

    private static byte[] unfold(ZipInputStream zip, int packed, String fileName)
            throws IOException, DocumentRefusedException {
        var out = new ByteArrayOutputStream();
        var buffer = new byte[BUFFER];
        for (var read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
            out.write(buffer, 0, read);
            var size = out.size();
            if (size > MAX_PART || (size > RATIO_FREE && size > (long) MAX_RATIO * packed)) {
                throw bomb(fileName);
            }
        }
        return out.toByteArray();
    }

    private static DocumentRefusedException bomb(String fileName) {
        return new DocumentRefusedException(Reason.BOMB, "文件“%s”解压后异常庞大，可能是恶意文件，已拒绝读取；请向提供者核实。".formatted(fileName));
    }
}
