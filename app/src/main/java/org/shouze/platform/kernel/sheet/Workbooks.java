package org.shouze.platform.kernel.sheet;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.record.RecordInputStream.LeftoverDataException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.util.RecordFormatException;
import org.shouze.platform.kernel.ProblemType;
import org.shouze.platform.kernel.Refusal;

/** Opens whatever somebody uploads as a spreadsheet (工作簿), or says plainly why not. */
public final class Workbooks {

    /** The largest file, in bytes. */
    public static final int LARGEST = 5 * 1024 * 1024;
    /** The most rows of records that a file may hold. */
    public static final int MOST_ROWS = 20_000;

    private static final long LARGEST_UNPACKED = 120L * 1024 * 1024;
    private static final int MOST_ENTRIES = 2_000;

    private Workbooks() {}

    /**
     * The rows of the first sheet, at most one more than {@link #MOST_ROWS}.
     *
     * @param what the records that it should hold, for sentences, such as 人员
     * @throws Refusal when the file is empty, too large, encrypted, or no spreadsheet
     */
    public static List<SheetRow> rows(byte[] content, String what) {
        if (content.length == 0) {
            throw Refusal.invalid("file", "文件是空的，请选择填写好的" + what + "表格。");
        }
        if (content.length > LARGEST) {
            throw Refusal.of(ProblemType.TOO_LARGE, "文件超过 5 MB。请只保留" + what + "表，删除图片和多余工作表后再上传。");
        }
        try {
            return read(content);
        } catch (EncryptedDocumentException locked) {
            throw unreadable("文件设有密码，无法读取。请取消密码后再上传。");
        } catch (IOException
                | POIXMLException
                | RecordFormatException
                | LeftoverDataException
                | IllegalArgumentException
                | IllegalStateException
                | IndexOutOfBoundsException
                | NoSuchElementException
                | BufferUnderflowException
                | ArithmeticException
                | NegativeArraySizeException
                | ClassCastException
                | NullPointerException
                | UnsupportedOperationException malformed) {
            throw unreadable("文件不是有效的 Excel 表格，或已损坏。请用模板填写，保存为 .xlsx 后再上传。");
        }
    }

    private static List<SheetRow> read(byte[] content) throws IOException {
        if (startsWith(content, 0x50, 0x4B, 0x03, 0x04)) {
            try (var zip = ZipFile.builder().setByteArray(content).get()) {
                checkUnpackedSize(zip);
                return XlsxReader.read(zip, MOST_ROWS + 100);
            }
        }
        if (startsWith(content, 0xD0, 0xCF, 0x11, 0xE0)) {
            return XlsReader.read(content, MOST_ROWS + 100);
        }
        throw unreadable("文件不是 Excel 表格。请使用 .xlsx 或 .xls 文件，可先下载模板填写。");
    }

    /** A small file that unpacks to a huge one is an attack, or a mistake; either way it stays out. */
    private static void checkUnpackedSize(ZipFile zip) throws IOException {
        var buffer = new byte[64 * 1024];
        long total = 0;
        int count = 0;
        var entries = zip.getEntries();
        while (entries.hasMoreElements()) {
            try (var entry = zip.getInputStream(entries.nextElement())) {
                for (int read = entry.read(buffer); read >= 0; read = entry.read(buffer)) {
                    total += read;
                    if (total > LARGEST_UNPACKED) {
                        throw unreadable("文件解压后过大，无法读取。请删除图片和多余工作表后再上传。");
                    }
                }
            }
            if (++count > MOST_ENTRIES) {
                throw unreadable("文件内部结构异常，无法读取。请另存为新的 .xlsx 文件后再上传。");
            }
        }
    }

    private static Refusal unreadable(String sentence) {
        return Refusal.of(ProblemType.UNREADABLE_DOCUMENT, sentence);
    }

    private static boolean startsWith(byte[] content, int... magic) {
        for (int n = 0; n < magic.length; n++) {
            if (content.length <= n || (content[n] & 0xFF) != magic[n]) {
                return false;
            }
        }
        return true;
    }
}
