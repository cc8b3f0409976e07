package org.shouze.platform.audit;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.shouze.platform.audit.chain.Seal;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.auditable.AuditKind;
import org.shouze.platform.kernel.auditable.AuditNote;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Actor;
import org.shouze.platform.kernel.security.ScopedTransactions;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The export of the command line (命令行导出): the same file, taken from the database of a running platform. */
public final class OfflineExport {

    private final DataSource source;
    private final Path home;
    private final BusinessTime time;

    public OfflineExport(DataSource source, Path home, BusinessTime time) {
        this.source = source;
        this.home = home;
        this.time = time;
    }

    /** Writes the export; that it was taken, and by which user of the machine, is in the log. */
    public Seal write(OutputStream target) {
        var who = new Actor(
                null, null, "命令行 " + System.getProperty("user.name", ""), null, Set.of(), true, true, Set.of());
        return Acting.as(who, () -> {
            var jdbc = JdbcClient.create(source);
            var transactions = new ScopedTransactions(source);
            var links = new LinkStore(jdbc);
            var seals = new SealStore(jdbc);
            var checkpoints = new Checkpoints(links, seals, new Signer(home, seals), List.of(), transactions, time);
            new Notes(new NoteStore(jdbc), (note, write) -> write.run(), transactions)
                    .write(AuditNote.of(AuditKind.EXPORT, AuditGrants.EXPORT, "在服务器命令行导出审计日志全链"));
            var end = new ChainEnds(new Linker(links, transactions), checkpoints, links, transactions).signed();
            LogExports.write(new ChainLines(new EntryStore(jdbc), seals, transactions), end, target);
            return end;
        });
    }
}
