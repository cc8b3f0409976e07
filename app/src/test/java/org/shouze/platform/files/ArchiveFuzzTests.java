package org.shouze.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.shouze.support.Mutants;

/** The kind of a file is told or objected to, whatever it holds and however it is called. */
class ArchiveFuzzTests {

    @FuzzTest(maxDuration = "30s")
    void tellsWhatItIs(byte[] input) {
        var name = FileNames.cleaned(new String(input, 0, Math.min(input.length, 1000), StandardCharsets.UTF_8));
        assertThat(name).isNotEmpty().doesNotContain("/", "\\", "\n", "\u0000");
        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(name))
                .as("half a character")
                .isTrue();
        for (var ending : new String[] {".zip", ".docx", ".xls", ".pdf", ".jpg", ".txt", name}) {
            assertThat(FileKind.objection("a" + ending, ContentProbe.of(input))).isNotNull();
        }
    }

    @Test
    void survivesMutants() throws IOException {
        Mutants.of(zip(), "%PDF-1.7\n%%EOF".getBytes(StandardCharsets.UTF_8), "方案.txt".getBytes(StandardCharsets.UTF_8))
                .limit(800)
                .forEach(this::tellsWhatItIs);
    }

    @Test
    void cutsNoCharacterInTwo() {
        var ghosts = "\uD83D\uDC7B".repeat(80);
        assertThat(FileNames.cleaned(ghosts + "a.txt")).endsWith("a.txt").doesNotContain("?");
        tellsWhatItIs((ghosts + "a").getBytes(StandardCharsets.UTF_8));
        tellsWhatItIs((ghosts + "ab").getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] zip() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write("<w:document/>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("a/b.txt"));
            zip.write("方案".repeat(40).getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }
}
