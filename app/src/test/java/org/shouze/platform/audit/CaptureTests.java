package org.shouze.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouze.platform.audit.EntryView.Change;
import org.shouze.platform.identity.Accounts;
import org.shouze.platform.identity.Passwords;
import org.shouze.platform.kernel.auditable.AuditKind;
import org.shouze.platform.kernel.auditable.AuditNote;
import org.shouze.platform.kernel.auditable.AuditTrail;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Actor;
import org.shouze.platform.kernel.security.Origin;
import org.shouze.platform.kernel.security.Role;
import org.shouze.platform.notify.Messages;
import org.shouze.platform.organization.NewPerson;
import org.shouze.platform.organization.People;
import org.shouze.support.ShouzeTest;
import org.shouze.support.TestBureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionOperations;

/** What of a change reaches the log. */
@ShouzeTest
class CaptureTests {

    @Autowired
    TestBureau.Factory bureaus;

    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    @Autowired
    Passwords passwords;

    @Autowired
    Messages messages;

    @Autowired
    AuditLog log;

    @Autowired
    AuditTrail trail;

    @Autowired
    Linker linker;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    DataSource source;

    @Value("${spring.flyway.url}")
    String url;

    @Value("${spring.flyway.user}")
    String owner;

    @Value("${spring.flyway.password}")
    String password;

    TestBureau bureau;

    @BeforeEach
    void aBureau() {
        bureau = bureaus.fresh();
    }

    @Test
    void tellsWhoDidWhatFromWhere() {
        var actor = bureau.actor(Role.OFFICE);
        var person = Acting.from(
                Origin.request("192.0.2.7", "page"),
                () -> Acting.as(actor, () -> people.add(NewPerson.named(bureau.id(), "林知秋", "科员"))));
        var entry = only(person.id().toString());
        assertThat(entry.kind()).isEqualTo(AuditKind.CHANGE);
        assertThat(entry.name()).isEqualTo(actor.name());
        assertThat(entry.account()).isEqualTo(actor.accountId());
        assertThat(entry.address()).isEqualTo("192.0.2.7");
        assertThat(entry.door()).isEqualTo("page");
        assertThat(entry.method()).isEqualTo("People.add");
        assertThat(entry.request()).isNotEmpty();
        assertThat(entry.relation()).isEqualTo("organization.person");
        assertThat(entry.operation()).isEqualTo("INSERT");
        assertThat(entry.changes()).contains(new Change("name", null, "林知秋"));
    }

    @Test
    void namesTheOneWhoAnswersWhenThePlatformActsFurtherDown() {
        var actor = bureau.actor(Role.OFFICE);
        var person = Acting.as(
                actor, () -> Acting.as(Actor.platform(), () -> people.add(NewPerson.named(bureau.id(), "苏晚晴", ""))));
        var entry = only(person.id().toString());
        assertThat(entry.name()).isEqualTo(actor.name());
        assertThat(entry.as()).isEqualTo("系统");
        assertThat(entry.door()).isEqualTo("job");
    }

    @Test
    void tellsOfAChangedRowWhatChanged() {
        var account = bureau.account("u" + UUID.randomUUID().toString().substring(0, 8), "Clear-Water-26", Role.STAFF);
        Acting.as(
                Actor.platform(),
                () -> Acting.because("调离岗位", () -> {
                    accounts.close(account.id());
                    return true;
                }));
        var changed = entries(account.id().toString()).getFirst();
        assertThat(changed.operation()).isEqualTo("UPDATE");
        assertThat(changed.changes()).containsExactly(new Change("active", "true", "false"));
        assertThat(changed.reason()).isEqualTo("调离岗位");
    }

    @Test
    void neverKeepsASecret() {
        var account = bureau.account("u" + UUID.randomUUID().toString().substring(0, 8), "Clear-Water-26", Role.STAFF);
        Acting.as(Actor.platform(), () -> passwords.reset(account.id()));
        var told = entries(account.id().toString());
        assertThat(told.getFirst().changes()).contains(new Change("password_hash", "***", "***"));
        assertThat(told.getLast().changes()).noneMatch(change -> change.column().equals("password_hash"));
        assertThat(count("body LIKE '%argon2%' OR body LIKE '%\\\\x%'")).isZero();
    }

    @Test
    void writesWithTheChangeOrNotAtAll() {
        var subject = UUID.randomUUID();
        var person = Acting.as(
                bureau.actor(Role.OFFICE),
                () -> transaction.execute(status -> {
                    trail.record(
                            AuditNote.of(AuditKind.OPERATION, "test:note", "试验").about(bureau.id(), subject));
                    status.setRollbackOnly();
                    return people.add(NewPerson.named(bureau.id(), "梁映雪", ""));
                }));
        assertThat(entries(person.id().toString())).isEmpty();
        assertThat(entries(subject.toString())).isEmpty();
    }

    @Test
    void notesInATransactionOfItsOwnWhereTheRunningOneOnlyReads() {
        var subject = UUID.randomUUID();
        Acting.as(bureau.actor(Role.OFFICE), () -> people.search("林", 1));
        Acting.as(
                bureau.actor(Role.OFFICE),
                () -> trail.record(
                        AuditNote.of(AuditKind.DOWNLOAD, "test:download", "试验").about(bureau.id(), subject)));
        assertThat(only(subject.toString()).kind()).isEqualTo(AuditKind.DOWNLOAD);
    }

    @Test
    void tellsOfChangesMadeInTheDatabaseItself() {
        var person = bureau.asOffice(() -> people.add(NewPerson.named(bureau.id(), "白听雨", "")));
        asOwner()
                .sql("UPDATE organization.person SET name = '白听风' WHERE id = :id")
                .param("id", person.id())
                .update();
        var entry = entries(person.id().toString()).getFirst();
        assertThat(entry.door()).isEqualTo("database");
        assertThat(entry.name()).isEqualTo(owner);
        assertThat(entry.changes()).contains(new Change("name", "白听雨", "白听风"));
    }

    @Test
    void tellsOfRemovedRowsAndEmptiedTables() {
        asOwner()
                .sql("CREATE TABLE IF NOT EXISTS organization.trial (id int PRIMARY KEY, word text, sheet bytea)")
                .update();
        asOwner().sql("CALL audit.watch_all()").update();
        asOwner()
                .sql("INSERT INTO organization.trial VALUES (1, '甲', 'x'), (2, '乙', 'y')")
                .update();
        asOwner().sql("UPDATE organization.trial SET word = 'd' WHERE id = 1").update();
        asOwner().sql("DELETE FROM organization.trial WHERE id = 2").update();
        asOwner().sql("TRUNCATE organization.trial").update();
        linker.link();
        var told = search(new EntryFilter(null, null, null, "", "", "organization.trial", "", "", "", null));
        assertThat(told.stream().map(EntryView::operation))
                .containsExactly("TRUNCATE", "DELETE", "UPDATE", "INSERT", "INSERT");
        assertThat(told.get(1).changes())
                .containsExactlyInAnyOrder(new Change("id", "2", null), new Change("word", "乙", null));
        asOwner().sql("DROP TABLE organization.trial").update();
    }

    @Test
    void cutsLongTextsAndTellsTheirHash() {
        var long1 = "长".repeat(5_000);
        asOwner()
                .sql("CREATE TABLE IF NOT EXISTS organization.trial2 (id int PRIMARY KEY, word text)")
                .update();
        asOwner().sql("CALL audit.watch_all()").update();
        asOwner()
                .sql("INSERT INTO organization.trial2 VALUES (1, :text)")
                .param("text", long1)
                .update();
        linker.link();
        var told = search(new EntryFilter(null, null, null, "", "", "organization.trial2", "", "", "", null));
        assertThat(String.valueOf(told.getFirst().changes().getLast().after()))
                .hasSizeLessThan(400)
                .contains(
                        "共 5000 字",
                        "SHA-256 "
                                + org.shouze.platform.audit.chain.Digest.of(long1)
                                        .sha256Hex());
        asOwner().sql("DROP TABLE organization.trial2").update();
    }

    @Test
    void watchesEveryTableOrSaysWhyNot() {
        var unwatched = asOwner().sql("""
                SELECT name FROM audit.own_table AS t WHERE NOT ignored AND 4 <> (SELECT count(*) FROM pg_trigger
                WHERE tgrelid = t.relation AND tgname LIKE 'audit\\_%' AND tgenabled = 'O') ORDER BY name
                """).query(String.class).list();
        assertThat(unwatched).isEmpty();
        assertThat(asOwner()
                        .sql("SELECT count(*) FROM audit.own_table WHERE NOT ignored")
                        .query(Long.class)
                        .single())
                .isGreaterThan(30);
        assertThat(asOwner()
                        .sql("SELECT name FROM audit.own_table WHERE ignored")
                        .query(String.class)
                        .list())
                .contains("audit.pending", "kernel.scheduled_tasks");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO audit.pending (kind) VALUES ('CHANGE')",
                "DELETE FROM audit.pending",
                "SELECT * FROM audit.pending",
                "UPDATE audit.entry SET body = ''",
                "DELETE FROM audit.entry",
                "TRUNCATE audit.entry",
                "UPDATE audit.head SET position = 0",
                "DELETE FROM audit.seal",
                "UPDATE audit.signer SET public_key = ''",
                "INSERT INTO audit.unwatched VALUES ('%', 'x')",
                "ALTER TABLE organization.person DISABLE TRIGGER audit_update",
                "CALL audit.watch_all()"
            })
    void letsTheApplicationNeitherForgeNorForget(String sql) {
        assertThatThrownBy(() -> Acting.as(
                        Actor.platform(),
                        () -> transaction.execute(
                                status -> JdbcClient.create(source).sql(sql).update())))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageMatching("(?s).*(permission denied|must be owner).*");
    }

    @Test
    void letsTheApplicationDropNothingWithinTheRetentionPeriod() {
        assertThatThrownBy(() -> Acting.as(
                        Actor.platform(),
                        () -> transaction.execute(status -> JdbcClient.create(source)
                                .sql(
                                        "SELECT audit.drop_month(date '2099-01-01', date_trunc('month', current_date)::date)")
                                .query()
                                .listOfRows())))
                .hasMessageContaining("beyond the retention period");
    }

    @Test
    void takesManyRowsOfOneStatement() {
        var persons = IntStream.range(0, 300).mapToObj(n -> UUID.randomUUID()).toList();
        var title = "批量" + UUID.randomUUID();
        Acting.as(
                bureau.actor(Role.OFFICE),
                () -> messages.send(
                        persons.stream()
                                .map(person -> new org.shouze.platform.notify.Addressee(bureau.id(), person))
                                .toList(),
                        title,
                        "/my"));
        linker.link();
        assertThat(count("relation = 'notify.message' AND body LIKE '%" + title + "%'"))
                .isEqualTo(300);
    }

    private EntryView only(String record) {
        var found = entries(record);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private List<EntryView> entries(String record) {
        linker.link();
        return search(new EntryFilter(null, null, null, "", "", "", record, "", "", null));
    }

    private List<EntryView> search(EntryFilter filter) {
        return Acting.as(Actor.platform(), () -> log.search(filter, 500));
    }

    private long count(String condition) {
        return asOwner()
                .sql("SELECT count(*) FROM audit.entry WHERE " + condition)
                .query(Long.class)
                .single();
    }

    private JdbcClient asOwner() {
        return JdbcClient.create(new DriverManagerDataSource(url, owner, password));
    }
}
