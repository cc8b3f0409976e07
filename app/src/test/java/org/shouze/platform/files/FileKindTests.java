package org.shouze.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileKindTests {

    @ParameterizedTest
    @CsvSource({
        "通知.pdf, 255044462d312e37",
        "通知.PDF, 255044462d312e37",
        "台账.xls, d0cf11e0a1b11ae100",
        "旧稿.doc, 7b5c72746631",
        "方案.wps, d0cf11e0a1b11ae100",
        "表格.et, 504b030414",
        "照片.jpg, ffd8ffe000",
        "截图.png, 89504e470d0a1a0a",
        "记录.txt, e5b7b2e5ae8ce68890",
        "清单.csv, fffe3100320",
        "来信.eml, 46726f6d3a20",
        "打包.zip, 504b030414"
    })
    void takesWhatAnOfficeProvesWith(String name, String start) {
        var even = start.length() % 2 == 0 ? start : start + "0";
        assertThat(FileKind.objection(name, probe(HexFormat.of().parseHex(even))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"木马.exe", "页面.html", "页面.htm", "脚本.js", "批处理.bat", "图.svg", "宏.docm"})
    void refusesProgramsAndPages(String name) {
        var content = "无害的文字".getBytes(StandardCharsets.UTF_8);
        assertThat(FileKind.objection(name, probe(content)))
                .hasValueSatisfying(
                        sentence -> assertThat(sentence).startsWith("不接受 .").contains("PDF"));
        assertThat(FileKind.objection("没有扩展名", probe(content)))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("没有扩展名"));
    }

    @ParameterizedTest
    @CsvSource({
        "改名.pdf, 4d5a9000",
        "改名.txt, 4d5a9000",
        "改名.docx, 255044462d",
        "改名.jpg, 3c68746d6c3e",
        "网页.txt, 203c68746d6c3e"
    })
    void refusesAContentThatIsNotWhatItsNameSays(String name, String start) {
        assertThat(FileKind.objection(name, probe(HexFormat.of().parseHex(start))))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("不符"));
    }

    @Test
    void tellsOfficeFilesFromOtherArchives() throws IOException {
        assertThat(FileKind.objection("方案.docx", zipped("word/document.xml"))).isEmpty();
        assertThat(FileKind.objection("台账.xlsx", zipped("xl/workbook.xml"))).isEmpty();
        assertThat(FileKind.objection("公文.ofd", zipped("OFD.xml"))).isEmpty();
        assertThat(FileKind.objection("假的.docx", zipped("xl/workbook.xml"))).isPresent();
    }

    private static ContentProbe probe(byte[] content) {
        return ContentProbe.of(content);
    }

    private static ContentProbe zipped(String entry) throws IOException {
        return probe(zip(entry));
    }

    private static byte[] zip(String entry) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(1);
        }
        return bytes.toByteArray();
    }
}
