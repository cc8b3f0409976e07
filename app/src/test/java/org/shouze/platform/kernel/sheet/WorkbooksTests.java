package org.shouze.platform.kernel.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shouze.platform.kernel.Refusal;
import org.shouze.support.SheetMaker;

class WorkbooksTests {

    /** Both kinds of workbook, made from the same rows. */
    static Stream<BiFunction<String, Consumer<Sheet>, byte[]>> kinds() {
        return Stream.of((name, fill) -> SheetMaker.xlsx(fill), (name, fill) -> SheetMaker.xls(fill));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void readsNumbersDatesFormulasAndMarks(BiFunction<String, Consumer<Sheet>, byte[]> kind) {
        var row = onlyRow(kind.apply("", sheet -> {
            var cells = sheet.createRow(4);
            cells.createCell(0).setCellValue(13900001234.0);
            cells.createCell(1).setCellValue("007");
            var date = cells.createCell(2);
            date.setCellValue(LocalDate.of(2024, 3, 1));
            var style = sheet.getWorkbook().createCellStyle();
            style.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat("yyyy/m/d"));
            date.setCellStyle(style);
            cells.createCell(3).setCellValue(true);
            var formula = cells.createCell(4);
            formula.setCellFormula("1+1");
            sheet.getWorkbook().getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(formula);
            var broken = cells.createCell(5);
            broken.setCellFormula("1/0");
            sheet.getWorkbook().getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(broken);
        }));
        assertThat(row.number()).isEqualTo(5);
        assertThat(row.at(0)).isEqualTo("13900001234");
        assertThat(row.at(1)).isEqualTo("007");
        assertThat(row.at(2)).isEqualTo("2024-03-01");
        assertThat(row.at(3)).isEqualTo("是");
        assertThat(row.at(4)).isEqualTo("2");
        assertThat(row.at(5)).isEqualTo(SheetRow.BROKEN);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void spreadsAMergedSectionOverItsPeople(BiFunction<String, Consumer<Sheet>, byte[]> kind) {
        var rows = rows(kind.apply("", sheet -> {
            SheetMaker.fill(sheet, "科室,姓名", "信息科,林远航", ",苏静怡", "办公室,方思源");
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 0));
        }));
        assertThat(rows).extracting(row -> row.at(0)).containsExactly("科室", "信息科", "信息科", "办公室");
    }

    @Test
    void refusesWhatIsNoSpreadsheet() {
        assertThatThrownBy(() -> rows(new byte[0])).hasMessageContaining("空的");
        assertThatThrownBy(() -> rows("姓名,工号".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("不是 Excel");
        assertThatThrownBy(() -> rows(new byte[Workbooks.LARGEST + 1])).hasMessageContaining("5 MB");
    }

    @Test
    void refusesAFileThatUnpacksToAMonster() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            var zeros = new byte[1024 * 1024];
            for (int n = 0; n < 130; n++) {
                zip.write(zeros);
            }
        }
        assertThatThrownBy(() -> rows(bytes.toByteArray())).hasMessageContaining("解压后过大");
    }

    @Test
    void refusesAFileWithAPassword() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var files = new POIFSFileSystem()) {
            var encryption = new EncryptionInfo(EncryptionMode.standard);
            var encryptor = encryption.getEncryptor();
            encryptor.confirmPassword("secret");
            try (var out = encryptor.getDataStream(files)) {
                out.write(SheetMaker.xlsx("姓名", "林远航"));
            }
            files.writeFilesystem(bytes);
        }
        assertThatThrownBy(() -> rows(bytes.toByteArray())).hasMessageContaining("密码");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void readsOrRefusesWhateverIsBroken(BiFunction<String, Consumer<Sheet>, byte[]> kind) {
        var whole = kind.apply("", sheet -> SheetMaker.fill(sheet, "姓名,工号,科室", "林远航,1,信息科", "苏静怡,2,办公室"));
        var random = new Random(20260310);
        for (int round = 0; round < Integer.getInteger("shouze.fuzz", 300); round++) {
            var broken = whole.clone();
            for (int hit = 0; hit <= random.nextInt(12); hit++) {
                broken[8 + random.nextInt(broken.length - 8)] = (byte) random.nextInt(256);
            }
            readOrRefused(java.util.Arrays.copyOf(broken, broken.length - random.nextInt(broken.length / 4)));
        }
    }

    private static void readOrRefused(byte[] content) {
        try {
            rows(content);
        } catch (Refusal refusal) {
            assertThat(refusal.sentence()).isNotBlank();
        }
    }

    private static SheetRow onlyRow(byte[] content) {
        return rows(content).getFirst();
    }

    private static List<SheetRow> rows(byte[] content) {
        return Workbooks.rows(content, "人员");
    }
}
