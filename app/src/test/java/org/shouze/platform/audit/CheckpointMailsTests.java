package org.shouze.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.platform.audit.chain.LogLine;
import org.shouze.platform.audit.chain.LogVerifier;
import org.shouze.platform.audit.chain.Seal;
import org.shouze.platform.audit.chain.Verdict;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.auditable.AuditKind;
import org.shouze.platform.kernel.auditable.AuditNote;
import org.shouze.platform.kernel.auditable.AuditTrail;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Actor;
import org.shouze.platform.kernel.security.Role;
import org.shouze.support.SettableClock;
import org.shouze.support.ShouzeTest;
import org.shouze.support.TestBureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;

@ShouzeTest
class CheckpointMailsTests {

    private static final List<String> ADDRESSES = List.of("audit@example.org", "office@example.org");

    @Autowired
    CheckpointMails mails;

    @Autowired
    MailingStore store;

    @Autowired
    SealStore seals;

    @Autowired
    Linker linker;

    @Autowired
    Checkpoints checkpoints;

    @Autowired
    LogExports exports;

    @Autowired
    AuditTrail trail;

    @Autowired
    BusinessTime time;

    @Autowired
    SettableClock clock;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestBureau.Factory bureaus;

    private final List<String> texts = new ArrayList<>();
    private final List<String> takers = new ArrayList<>();
    private final Map<String, CheckpointPost.Receipt> answers = new HashMap<>();

    @BeforeEach
    void lastMailWasLongAgo() {
        transaction.executeWithoutResult(
                status -> jdbc.sql("UPDATE audit.mailed SET sent_at = NULL, problem = '', reached = '{}'")
                        .update());
    }

    @AfterEach
    void toNobody() {
        settle("");
    }

    @Test
    void mailsWhatProvesAnExportedLog() throws IOException {
        settle(ADDRESSES.getFirst());
        seal();
        postman().sendWhenDue();
        var outside = String.join("", texts)
                .lines()
                .map(line -> ((LogLine.Sealed) LogLine.read(line)).seal())
                .toList();
        assertThat(check(export(), outside))
                .isInstanceOfSatisfying(
                        Verdict.Whole.class,
                        whole -> assertThat(whole.provenTo())
                                .isGreaterThanOrEqualTo(outside.getLast().position()));
        var other = outside.stream().map(CheckpointMailsTests::moved).toList();
        assertThat(check(export(), other)).isInstanceOf(Verdict.Broken.class);
    }

    @Test
    void keepsWhatTheMailServerDidNotTakeAndSendsItOnce() {
        settle(ADDRESSES.getFirst());
        seal();
        var postman = postman();
        answers.put(ADDRESSES.getFirst(), CheckpointPost.Receipt.later("连接失败"));
        postman.sendWhenDue();
        assertThat(view().problem()).isEqualTo(ADDRESSES.getFirst() + "：连接失败");
        assertThat(view().behind()).isPositive();
        answers.clear();
        postman.sendWhenDue();
        assertThat(texts).as("it waits a while").isEmpty();
        clock.advance(Duration.ofMinutes(6));
        postman.sendWhenDue();
        postman.sendWhenDue();
        assertThat(texts.stream().flatMap(String::lines).distinct().count())
                .isEqualTo(
                        texts.stream().mapToLong(text -> text.lines().count()).sum());
        assertThat(view().behind()).isZero();
        assertThat(view().problem()).isEmpty();
    }

    @Test
    void sparesTheOthersWhatOneAddressCannotTakeYet() {
        settle(String.join("\n", ADDRESSES));
        seal();
        var postman = postman();
        answers.put(ADDRESSES.getFirst(), CheckpointPost.Receipt.later("连接失败"));
        postman.sendWhenDue();
        clock.advance(Duration.ofMinutes(6));
        seal();
        postman.sendWhenDue();
        assertThat(takers).containsExactly(ADDRESSES.getLast());
        assertThat(view().behind()).as("nothing is lost").isPositive();
        answers.clear();
        clock.advance(Duration.ofMinutes(6));
        postman.sendWhenDue();
        assertThat(takers).containsExactly(ADDRESSES.getLast(), ADDRESSES.getFirst());
    }

    @Test
    void remembersOverARestartWhoHasGotTheMail() {
        settle(String.join("\n", ADDRESSES));
        seal();
        answers.put(ADDRESSES.getFirst(), CheckpointPost.Receipt.later("连接失败"));
        postman().sendWhenDue();
        postman().sendWhenDue();
        assertThat(takers).containsExactly(ADDRESSES.getLast());
    }

    @Test
    void doesNotRepeatWhatAnAddressRefusesForGood() {
        settle(String.join("\n", ADDRESSES));
        seal();
        var postman = postman();
        answers.put(ADDRESSES.getFirst(), CheckpointPost.Receipt.never("550 没有此信箱"));
        postman.sendWhenDue();
        clock.advance(Duration.ofMinutes(6));
        postman.sendWhenDue();
        assertThat(takers).containsExactly(ADDRESSES.getLast());
        assertThat(view().problem()).contains("550 没有此信箱");
        assertThat(view().behind()).isZero();
    }

    @Test
    void mailsOnceAnHourAtMost() {
        settle(ADDRESSES.getFirst());
        seal();
        var postman = postman();
        postman.sendWhenDue();
        texts.clear();
        seal();
        postman.sendWhenDue();
        assertThat(texts).isEmpty();
        clock.advance(Duration.ofMinutes(61));
        postman.sendWhenDue();
        assertThat(texts).hasSize(1);
    }

    @Test
    void refusesWhatIsNoAddressAndTooMany() {
        assertThatThrownBy(() -> settle("audit@example.org\nsomewhere"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("somewhere");
        assertThatThrownBy(() -> settle("a@b.cn\nc@b.cn\nd@b.cn\ne@b.cn\nf@b.cn\ng@b.cn"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("最多填写 5 个");
        assertThat(view().addresses()).isEmpty();
    }

    private CheckpointPostman postman() {
        return new CheckpointPostman(store, seals, this::take, time, transactions);
    }

    private CheckpointPost.Receipt take(String address, String subject, String text) {
        var receipt = answers.getOrDefault(address, CheckpointPost.Receipt.TAKEN);
        if (receipt.problem().isEmpty()) {
            texts.add(text);
            takers.add(address);
        }
        return receipt;
    }

    private void settle(String addresses) {
        Acting.as(bureaus.fresh().actor(Role.AUDIT_ADMIN), () -> mails.settle(addresses));
    }

    private MailingView view() {
        return Acting.as(
                Actor.platform(), () -> java.util.Objects.requireNonNull(transaction.execute(status -> store.get())));
    }

    private void seal() {
        Acting.as(
                Actor.platform(),
                () -> transaction.executeWithoutResult(
                        status -> trail.record(AuditNote.of(AuditKind.OPERATION, "test:mail", "一条"))));
        linker.link();
        checkpoints.make();
    }

    private static Seal moved(Seal seal) {
        return new Seal(seal.kind(), seal.position() - 1, seal.hash(), seal.at(), seal.key(), seal.signature());
    }

    private List<String> export() throws IOException {
        var bytes = new ByteArrayOutputStream();
        Acting.as(Actor.platform(), () -> exports.write(exports.begin(), bytes));
        try (var unzipped = new GZIPInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return new String(unzipped.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }

    private static Verdict check(List<String> lines, List<Seal> outside) {
        var verifier = new LogVerifier(List.of(), outside);
        lines.stream().allMatch(verifier::take);
        return verifier.verdict();
    }
}
