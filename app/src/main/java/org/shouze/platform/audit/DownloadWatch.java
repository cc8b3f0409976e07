package org.shouze.platform.audit;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import org.shouze.platform.kernel.auditable.AuditKind;
import org.shouze.platform.kernel.auditable.AuditNote;
import org.shouze.platform.kernel.auditable.AuditTrail;
import org.shouze.platform.kernel.auditable.Departure;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Actor;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Notes every file that leaves the platform, whichever module sends it: what is marked as an attachment or is a calendar
 * feed is in the log before its first byte is out. Where that fails nothing is sent.
 */
@Component
class DownloadWatch {

    private static final String WORKBOOK = "spreadsheetml";

    private final AuditTrail trail;

    DownloadWatch(AuditTrail trail) {
        this.trail = trail;
    }

    HttpServletResponse watching(HttpServletRequest request, HttpServletResponse response) {
        return new Watched(request, response);
    }

    private void note(HttpServletRequest request, String disposition, String type) {
        var note = Departure.announced(request).orElseGet(() -> described(request, disposition, type));
        var who = Acting.origin().principal();
        Acting.as(who == null ? Actor.nobody() : who, () -> trail.record(note));
    }

    private static AuditNote described(HttpServletRequest request, String disposition, String type) {
        var name = disposition.isEmpty()
                ? null
                : ContentDisposition.parse(disposition).getFilename();
        var kind = type.contains(WORKBOOK) || type.contains("calendar") ? AuditKind.EXPORT : AuditKind.DOWNLOAD;
        var summary = kind.label() + "：" + (name == null ? "" : name + "，") + request.getRequestURI();
        return AuditNote.of(kind, "door:" + kind.name().toLowerCase(Locale.ROOT), summary);
    }

    private final class Watched extends HttpServletResponseWrapper {

        private final HttpServletRequest request;
        private boolean looked;

        Watched(HttpServletRequest request, HttpServletResponse response) {
            super(response);
            this.request = request;
        }

        @Override
        public ServletOutputStream getOutputStream() throws IOException {
            look();
            return super.getOutputStream();
        }

        @Override
        public PrintWriter getWriter() throws IOException {
            look();
            return super.getWriter();
        }

        private void look() {
            var disposition = text(getHeader(HttpHeaders.CONTENT_DISPOSITION));
            var type = text(getContentType());
            var leaves = disposition.startsWith("attachment") || type.startsWith("text/calendar");
            if (!looked && leaves && getStatus() < HttpServletResponse.SC_MULTIPLE_CHOICES) {
                looked = true;
                note(request, disposition, type);
            }
        }

        private String text(@org.jspecify.annotations.Nullable String header) {
            return header == null ? "" : header;
        }
    }
}
