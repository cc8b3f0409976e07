package org.shouze.gongwen;

import java.io.IOException;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.shouze.gongwen.DocumentRefusedException.Reason;

/** Refuses what is packed like an old Word document and is none that can be read. */
final class DocGuard {

    private static final int FLAGS = 10;

    private DocGuard() {}

    /** An encrypted docx is an OLE2 file too; so are old workbooks and slides. */
    static void refuseOthers(DirectoryNode root, String fileName) throws DocumentRefusedException, IOException {
        if (root.hasEntry("EncryptedPackage") || root.hasEntry("EncryptionInfo")) {
            throw encrypted(fileName);
        }
        if (root.hasEntry("WordDocument") && isLocked(root)) {
            throw encrypted(fileName);
        }
        if (!root.hasEntry("WordDocument")) {
            throw new DocumentRefusedException(
                    Reason.UNSUPPORTED_FORMAT,
                    "文件“%s”不是Word文档（可能是表格或演示文稿）；请使用docx、doc、pdf、ofd或txt文件。".formatted(fileName));
        }
    }

    /** The flag fEncrypted of the file information block, [MS-DOC] 2.5.2. */
    private static boolean isLocked(DirectoryNode root) throws IOException {
        try (var stream = ForeignParser.call(() -> root.createDocumentInputStream("WordDocument"))) {
            var head = new byte[FLAGS + 2];
            return ForeignParser.call(() -> stream.read(head)) == head.length && (head[FLAGS + 1] & 1) != 0;
        }
    }

    static DocumentRefusedException encrypted(String fileName) {
        return new DocumentRefusedException(Reason.ENCRYPTED, "文件“%s”设有打开密码；请取消密码后再导入。".formatted(fileName));
    }
}
