package org.shouze.platform.files;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;

/** Looks through an archive, and the archives in it, without unpacking it anywhere: bombs, programs, paths that lead out. */
final class ArchiveCheck {

    private static final int MOST_ENTRIES = 20_000;
    private static final int DEEPEST = 3;
    /** The names are held in memory: with the longest that the format knows they would fill it. */
    private static final int LONGEST_NAME = 1000;

    private static final long MOST_EXPANDED = 4 * Sizes.GB;
    private static final long HARMLESS = 100 * Sizes.MB;
    private static final int MOST_TIMES = 200;
    private static final int HEAD = 4;

    private static final Pattern PROGRAM = Pattern.compile(
            ".*\\.(exe|dll|com|scr|msi|bat|cmd|ps1|vbs|vbe|js|jse|wsf|hta|lnk|jar|apk|sh|elf|reg|cpl|iso|img)");
    private static final List<byte[]> PROGRAM_STARTS =
            List.of(new byte[] {'M', 'Z'}, new byte[] {0x7f, 'E', 'L', 'F'}, new byte[] {'#', '!', '/'});

    private final Set<String> names = new HashSet<>();
    private String objection = "";
    private int entries;
    private long expanded;

    private ArchiveCheck() {}

    static ArchiveCheck none() {
        return new ArchiveCheck();
    }

    static ArchiveCheck of(ContentProbe.Source source) {
        var check = new ArchiveCheck();
        try (var counted = new TailStream(new BufferedInputStream(source.open(), 64 * 1024))) {
            check.walk(counted, counted, 1);
        } catch (IOException | IllegalArgumentException broken) {
            check.object("压缩包已损坏或结构不完整，无法检查。请重新压缩后再上传。");
        }
        return check;
    }

    boolean has(String beginning) {
        return names.stream().anyMatch(name -> name.startsWith(beginning));
    }

    /** Why the archive is refused; empty when nothing speaks against it. */
    Optional<String> objection() {
        return objection.isEmpty() ? Optional.empty() : Optional.of(objection);
    }

    private void walk(TailStream archive, TailStream whole, int depth) throws IOException {
        var walked = new HashSet<ArchiveDirectory.Entry>();
        // NB: closing it would close the archive around it.
        var zip = new ZipArchiveInputStream(archive, "UTF-8", true, true);
        for (var entry = zip.getNextEntry(); entry != null && objection.isEmpty(); entry = zip.getNextEntry()) {
            if (entry.getName().length() > LONGEST_NAME) {
                object("压缩包内有超过 " + LONGEST_NAME + " 字的文件名，不能接受。请改短后重新压缩再上传。");
                return;
            }
            if (depth == 1) {
                names.add(entry.getName());
            }
            walked.add(ArchiveDirectory.Entry.of(entry.getLocalHeaderOffset(), entry.getRawName()));
            look(entry, zip, whole, depth);
        }
        if (objection.isEmpty()) {
            drain(archive, whole);
            compare(walked, archive);
        }
    }

    /** What was looked at has to be what unpacks later: neither more nor fewer entries, and in the same places. */
    private void compare(Set<ArchiveDirectory.Entry> walked, TailStream archive) throws IOException {
        if (objection.isEmpty()) {
            var listed = ArchiveDirectory.entries(archive);
            if (listed.size() != walked.size() || !walked.equals(Set.copyOf(listed))) {
                object("压缩包的目录与其中的内容不一致，可能藏有未列出的文件，不能接受。请重新压缩后再上传。");
            }
        }
    }

    private void look(ZipArchiveEntry entry, ZipArchiveInputStream zip, TailStream whole, int depth)
            throws IOException {
        var name = entry.getName().replace('\\', '/');
        entries++;
        if (entries > MOST_ENTRIES) {
            object("压缩包内文件超过 " + MOST_ENTRIES + " 个，请拆分后再上传。");
        } else if (entry.getGeneralPurposeBit().usesEncryption()) {
            object("压缩包设有密码，无法检查。请去除密码后再上传。");
        } else if (name.startsWith("/") || Arrays.asList(name.split("/", -1)).contains("..")) {
            object("压缩包内有指向包外的路径，不能接受。请重新压缩后再上传。");
        } else if (PROGRAM.matcher(name.toLowerCase(Locale.ROOT)).matches()) {
            object("压缩包内含程序或脚本“" + shortened(name) + "”，不能接受。请移除后再上传。");
        } else if (zip.canReadEntryData(entry)) {
            content(name, zip, whole, depth);
        } else {
            object("压缩包使用了不支持的压缩方式，无法检查。请用常规方式重新压缩后再上传。");
        }
    }

    private void content(String name, ZipArchiveInputStream zip, TailStream whole, int depth) throws IOException {
        var start = new BufferedInputStream(zip, 8 * 1024);
        start.mark(HEAD);
        var head = start.readNBytes(HEAD);
        start.reset();
        if (PROGRAM_STARTS.stream().anyMatch(program -> begins(head, program))) {
            object("压缩包内含程序“" + shortened(name) + "”，不能接受。请移除后再上传。");
        } else if (begins(head, new byte[] {'P', 'K', 3, 4}) || begins(head, new byte[] {'P', 'K', 5, 6})) {
            nested(start, whole, depth);
        }
        drain(start, whole);
    }

    private void nested(InputStream archive, TailStream whole, int depth) throws IOException {
        if (depth == DEEPEST) {
            object("压缩包嵌套超过 " + DEEPEST + " 层，请展开后再上传。");
            return;
        }
        var inner = new TailStream(new FilterInputStream(archive) {
            @Override
            public void close() {
                // NB: the outer archive goes on.
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                var read = super.read(target, offset, length);
                grow(Math.max(0, read), whole);
                return read;
            }
        });
        walk(inner, whole, depth + 1);
    }

    private void drain(InputStream content, TailStream whole) throws IOException {
        var buffer = new byte[32 * 1024];
        for (int read = content.read(buffer); read >= 0 && objection.isEmpty(); read = content.read(buffer)) {
            grow(read, whole);
        }
    }

    private void grow(int by, TailStream whole) {
        expanded += by;
        var times = expanded / Math.max(1, whole.count());
        if (expanded > MOST_EXPANDED || (expanded > HARMLESS && times > MOST_TIMES)) {
            object("压缩包展开后过大，疑似压缩炸弹，不能接受。请拆分后再上传。");
        }
    }

    private void object(String sentence) {
        if (objection.isEmpty()) {
            objection = sentence;
        }
    }

    private static boolean begins(byte[] head, byte[] start) {
        return head.length >= start.length && Arrays.equals(Arrays.copyOf(head, start.length), start);
    }

    private static String shortened(String name) {
        var clean = name.replaceAll("\\p{Cntrl}", "");
        return clean.length() > 60 ? clean.substring(clean.length() - 60) : clean;
    }
}
