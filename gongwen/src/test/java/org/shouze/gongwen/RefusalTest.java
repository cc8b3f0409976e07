package org.shouze.gongwen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouze.gongwen.DocumentRefusedException.Reason;
import org.shouze.gongwen.plan.PlanReader;

/** Files that are no plan are refused with a reason and a sentence that names the file. */
final class RefusalTest {

    private static final List<String> PLAN = List.of("网络安全工作方案", "各科室每季度开展一次网络安全自查。");

    @Test
    void refusesAnEmptyFile() {
        assertRefused(new byte[0], Reason.EMPTY);
    }

    @Test
    void refusesBlankText() {
        assertRefused(TestFiles.utf8(" \n\t\u3000\n"), Reason.NO_TEXT);
    }

    @Test
    void refusesAHugeFile() {
        assertRefused(new byte[DocumentText.MAX_BYTES + 1], Reason.TOO_LARGE);
    }

    @Test
    void refusesTooMuchText() {
        assertRefused(TestFiles.utf8("网络安全工作要求。\n".repeat(60_000)), Reason.TOO_LARGE);
    }

    @Test
    void refusesAnEncryptedWordDocument() throws Exception {
        try (var files = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("mima");
            try (var opc = OPCPackage.open(new ByteArrayInputStream(TestFiles.docx(PLAN)));
                    var out = encryptor.getDataStream(files)) {
                opc.save(out);
            }
            var bytes = new ByteArrayOutputStream();
            files.writeFilesystem(bytes);
            assertRefused(bytes.toByteArray(), Reason.ENCRYPTED);
        }
    }

    @Test
    void refusesAnEncryptedOldWordDocument() throws Exception {
        try (var files = new POIFSFileSystem(new ByteArrayInputStream(TestFiles.resource("01-bureau.doc")))) {
            byte[] main;
            try (var in = files.createDocumentInputStream("WordDocument")) {
                main = in.readAllBytes();
            }
            main[11] |= 1;
            files.getRoot().getEntry("WordDocument").delete();
            files.createDocument(new ByteArrayInputStream(main), "WordDocument");
            var bytes = new ByteArrayOutputStream();
            files.writeFilesystem(bytes);
            assertRefused(bytes.toByteArray(), Reason.ENCRYPTED);
        }
    }

    @Test
    void refusesAnEncryptedPdf() throws Exception {
        try (var document = Loader.loadPDF(TestFiles.pdf(PLAN));
                var out = new ByteArrayOutputStream()) {
            document.protect(new StandardProtectionPolicy("zhuren", "mima", new AccessPermission()));
            document.save(out);
            assertRefused(out.toByteArray(), Reason.ENCRYPTED);
        }
    }

    @Test
    void refusesAScannedPdf() throws Exception {
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.save(out);
            assertRefused(out.toByteArray(), Reason.NO_TEXT);
        }
    }

    @Test
    void refusesAnEncryptedOfd() {
        assertRefused(
                TestFiles.zip(Map.of("OFD.xml", TestFiles.utf8("<OFD/>"), "Encryptions.xml", TestFiles.utf8("<E/>"))),
                Reason.ENCRYPTED);
    }

    @Test
    void refusesAZipOfSomethingElse() {
        assertRefused(
                TestFiles.zip(Map.of("xl/workbook.xml", TestFiles.utf8("<workbook/>"))), Reason.UNSUPPORTED_FORMAT);
    }

    @Test
    void refusesBinaryRubbish() {
        assertRefused(
                new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2, 3, 4, 5, 6, 7, 0, 0, 0}, Reason.UNSUPPORTED_FORMAT);
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 30, 200, 1500})
    void refusesTruncatedPackages(int length) {
        var whole = TestFiles.docx(PLAN);
        var cut = java.util.Arrays.copyOf(whole, length);
        assertThatThrownBy(() -> DocumentText.of(cut, "坏.docx")).isInstanceOf(DocumentRefusedException.class);
    }

    @Test
    void refusesATruncatedPdf() {
        assertRefused(TestFiles.utf8("%PDF-1.7\nrubbish"), Reason.MALFORMED);
    }

    @Test
    void refusesAZipBomb() {
        var parts = new HashMap<String, byte[]>();
        parts.put("word/document.xml", new byte[80 * 1024 * 1024]);
        assertRefused(TestFiles.zip(parts), Reason.BOMB);
    }

    @Test
    void refusesAZipBombInAPartNobodyReads() {
        var parts = new HashMap<String, byte[]>();
        parts.put("word/document.xml", TestFiles.utf8("<document/>"));
        parts.put("word/media/a.bin", new byte[200 * 1024 * 1024]);
        assertRefused(TestFiles.zip(parts), Reason.BOMB);
    }

    @Test
    void refusesThousandsOfParts() {
        var parts = new HashMap<String, byte[]>();
        for (var i = 0; i < 6_000; i++) {
            parts.put("word/" + i, new byte[0]);
        }
        assertRefused(TestFiles.zip(parts), Reason.BOMB);
    }

    @Test
    void refusesAnXmlBomb() {
        var bomb = """
                <?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "网络安全网络安全"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>
                <w:document xmlns:w="w"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>""";
        assertRefused(TestFiles.zip(Map.of("word/document.xml", TestFiles.utf8(bomb))), Reason.BOMB);
    }

    @Test
    void refusesBottomlessNesting() {
        var deep = "<a>".repeat(100_000) + "</a>".repeat(100_000);
        assertRefused(TestFiles.zip(Map.of("word/document.xml", TestFiles.utf8(deep))), Reason.BOMB);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "第一章\n　　夜里落了一场雪，她推开门，院子里白得发亮。远处有人在喊他的名字，声音像隔着一层棉花。",
                "增值税专用发票\n购买方：云溪商贸有限公司\n货物名称：信息系统技术服务费\n金额：12000元",
                "消防安全工作方案\n一、组织领导\n组长：张三丰 局长\n二、任务\n每季度开展一次消防演练。",
                "网络安全法普及读物\n网络安全与我们每个人的生活息息相关。网络很大，世界很小。"
            })
    void refusesWhatIsNoPlan(String text) {
        assertThatThrownBy(() -> new PlanReader().read(TestFiles.utf8(text), "文.txt"))
                .isInstanceOfSatisfying(
                        DocumentRefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.NOT_A_PLAN));
    }

    private static void assertRefused(byte[] content, Reason reason) {
        assertThatThrownBy(() -> new PlanReader().read(content, "某文件"))
                .isInstanceOfSatisfying(DocumentRefusedException.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(reason);
                    assertThat(refused.userMessage()).contains("某文件");
                });
    }
}
