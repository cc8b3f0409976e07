package org.shouze.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.shouze.platform.kernel.ProblemType;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.auditable.AuditKind;
import org.shouze.platform.kernel.auditable.AuditNote;
import org.shouze.platform.kernel.auditable.Departure;
import org.shouze.platform.kernel.security.OpenDoor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Hands files out (下载) so that nothing in them can run in our name: always saved, never shown. The content is read after
 * the transaction, in pieces; a part of it can be asked for.
 */
@Component
@OpenDoor(because = "the record that holds the file decides who may have it")
public class Downloads {

    private static final Logger LOG = LoggerFactory.getLogger(Downloads.class);
    private static final String SANDBOX = "default-src 'none'; sandbox; frame-ancestors 'none'";

    /**
     * The answer that makes a browser save the file; the log has an entry of it once it leaves. Where its content cannot be
     * reached the visitor is told so, and to try again.
     */
    public ResponseEntity<Resource> answer(FileContent content) {
        var file = content.file();
        var note = AuditNote.of(AuditKind.DOWNLOAD, "files:download", "下载文件“" + file.name() + "”。");
        Departure.announce(note.about(file.unitId(), file.id()));
        var disposition = ContentDisposition.attachment()
                .filename(file.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("Content-Security-Policy", SANDBOX)
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.maxAge(Duration.ZERO).cachePrivate().mustRevalidate())
                .eTag(file.sha256())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(new Streamed(content));
    }

    private static final class Streamed extends AbstractResource {

        private final FileContent content;

        Streamed(FileContent content) {
            this.content = content;
        }

        @Override
        public boolean exists() {
            return true;
        }

        @Override
        public long contentLength() {
            return content.file().size();
        }

        @Override
        public InputStream getInputStream() {
            try {
                return LateStream.opened(content::open);
            } catch (IOException away) {
                LOG.warn("The content of file {} cannot be read", content.file().id(), away);
                throw Refusal.of(ProblemType.UNAVAILABLE, "文件的存储位置暂时无法读取，请稍后重试。如持续出现，请联系系统管理员。");
            }
        }

        @Override
        public String getDescription() {
            return "file " + content.file().id();
        }
    }
}
