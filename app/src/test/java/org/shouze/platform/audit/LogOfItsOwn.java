package org.shouze.platform.audit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.flywaydb.core.Flyway;
import org.shouze.platform.audit.chain.LogVerifier;
import org.shouze.platform.audit.chain.Verdict;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.auditable.AuditKind;
import org.shouze.platform.kernel.auditable.AuditNote;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Actor;
import org.shouze.platform.kernel.security.ScopedTransactions;
import org.shouze.support.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** A log in a database of its own, that a test may forge as the database's owner. */
final class LogOfItsOwn {

    final JdbcClient owner;
    final Linker linker;
    final SealStore seals;
    private final Retention retention;
    private final OldMonths months;
    private final DriverManagerDataSource owners;
    private final Notes notes;
    private final TransactionTemplate transaction;
    private final OfflineExport export;

    LogOfItsOwn(Path home, BusinessTime time) {
        var access = TestDatabase.fresh();
        Flyway.configure()
                .dataSource(access.url(), access.ownerUser(), access.ownerPassword())
                .locations("classpath:db/migration")
                .outOfOrder(true)
                .loggers("slf4j")
                .load()
                .migrate();
        owners = new DriverManagerDataSource(access.url(), access.ownerUser(), access.ownerPassword());
        owner = JdbcClient.create(owners);
        var source = new DriverManagerDataSource(access.url(), access.appUser(), access.appPassword());
        var jdbc = JdbcClient.create(source);
        var transactions = new ScopedTransactions(source);
        transaction = new TransactionTemplate(transactions);
        linker = new Linker(new LinkStore(jdbc), transactions);
        seals = new SealStore(jdbc);
        notes = new Notes(new NoteStore(jdbc), (note, write) -> write.run(), transactions);
        var rules = new RetentionStore(jdbc);
        var trail = AuditTrails.writingTo(notes);
        retention = new Retention(rules, trail, time);
        months = new OldMonths(rules, seals, new Signer(home, seals), trail, time, transactions);
        export = new OfflineExport(source, home, time);
    }

    void note(String summary) {
        Acting.as(Actor.platform(), () -> notes.write(AuditNote.of(AuditKind.OPERATION, "test:note", summary)));
        linker.link();
    }

    /** As if the entries up to this position had been linked in that month. */
    void ageUpTo(long position, LocalDate month) {
        owner.sql("SELECT audit.make_month(:month)")
                .param("month", month)
                .query()
                .listOfRows();
        owner.sql("UPDATE audit.entry SET month = :month WHERE position <= :position")
                .param("month", month)
                .param("position", position)
                .update();
    }

    void dropOutdated() {
        Acting.as(Actor.platform(), months::drop);
        linker.link();
    }

    void settle(Consumer<Retention> work) {
        Acting.as(Actor.platform(), () -> transaction.executeWithoutResult(status -> work.accept(retention)));
    }

    Optional<ShorteningView> shortening() {
        return Acting.as(Actor.platform(), () -> transaction.execute(status -> retention.shortening()));
    }

    Connection ownersConnection() throws SQLException {
        return owners.getConnection();
    }

    /** The first position that is still there. */
    long first() {
        return owner.sql("SELECT min(position) FROM audit.entry")
                .query(Long.class)
                .single();
    }

    int years() {
        return owner.sql("SELECT years FROM audit.retention")
                .query(Integer.class)
                .single();
    }

    long count() {
        return owner.sql("SELECT count(*) FROM audit.entry").query(Long.class).single();
    }

    Verdict verdict() {
        var verifier = new LogVerifier(List.of(), List.of());
        lines().stream().allMatch(verifier::take);
        return verifier.verdict();
    }

    List<String> lines() {
        var bytes = new ByteArrayOutputStream();
        export.write(bytes);
        try (var unzipped = new GZIPInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return new String(unzipped.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
