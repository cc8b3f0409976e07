package org.shouze.platform.shell;

import org.apache.tomcat.util.http.fileupload.impl.FileCountLimitExceededException;
import org.apache.tomcat.util.http.fileupload.impl.SizeException;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.ProblemType;
import org.shouze.platform.kernel.Refusal;

/** Says which of the web server's limits an upload has met (上传超限): file, file name or number of fields. */
final class UploadRefusals {

    /** A limit below this is the one for a part's head, which holds the file's name. */
    private static final long HEAD_AT_MOST = 1 << 20;

    private UploadRefusals() {}

    static Refusal of(@Nullable Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SizeException size) {
                return size.getPermittedSize() < HEAD_AT_MOST ? nameTooLong() : fileTooLarge();
            }
            if (cause instanceof FileCountLimitExceededException) {
                return Refusal.of(ProblemType.TOO_LARGE, "一次提交的内容项过多。请分几次提交。");
            }
        }
        return Refusal.of(ProblemType.TOO_LARGE, "提交的内容过大。请减少内容，或拆分后再提交。");
    }

    private static Refusal nameTooLong() {
        return Refusal.invalid("file", "文件名过长。请将文件名缩短到 100 字以内后再上传。");
    }

    private static Refusal fileTooLarge() {
        return Refusal.of(ProblemType.TOO_LARGE, "上传的文件超过 20 MB。请压缩图片或拆分文件后再上传。");
    }
}
