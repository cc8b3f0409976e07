package org.shouze.platform.audit;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.shouze.platform.audit.chain.Seal;
import org.shouze.platform.kernel.auditable.AuditKind;
import org.shouze.platform.kernel.auditable.AuditNote;
import org.shouze.platform.kernel.auditable.AuditTrail;
import org.shouze.platform.kernel.security.Reauthenticated;
import org.shouze.platform.kernel.security.Requires;
import org.springframework.stereotype.Service;

/** The whole chain as a file (日志导出) that {@code bin/shouze audit verify} checks without the platform. */
@Service
@Requires(AuditGrants.EXPORT)
public class LogExports {

    private final ChainEnds ends;
    private final ChainLines lines;
    private final AuditTrail trail;

    LogExports(ChainEnds ends, ChainLines lines, AuditTrail trail) {
        this.ends = ends;
        this.lines = lines;
        this.trail = trail;
    }

    /** Fixes where the export ends, signed. That it was taken is part of it, and noted before anything is handed out. */
    @Reauthenticated
    public Seal begin() {
        trail.record(AuditNote.of(AuditKind.EXPORT, AuditGrants.EXPORT, "导出审计日志全链"));
        return ends.signed();
    }

    /** Writes the export up to its end, compressed, a stretch at a time. */
    public void write(Seal end, OutputStream target) {
        write(lines, end, target);
    }

    static void write(ChainLines lines, Seal end, OutputStream target) {
        try (var out = new BufferedOutputStream(new GZIPOutputStream(target))) {
            lines.upTo(end.position(), line -> print(out, line));
            print(out, end.line());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static boolean print(OutputStream out, String line) {
        try {
            out.write(line.getBytes(StandardCharsets.UTF_8));
            out.write('\n');
            return true;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
