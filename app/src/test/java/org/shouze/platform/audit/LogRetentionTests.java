package org.shouze.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shouze.platform.audit.chain.Verdict;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.Refusal;
import org.shouze.support.SettableClock;

/** What is dropped after its time, and what a forgery in the database itself looks like. */
class LogRetentionTests {

    private static final LocalDate LONG_AGO = LocalDate.of(2015, 3, 1);

    @TempDir
    Path home;

    LogOfItsOwn log;
    SettableClock clock;

    @BeforeEach
    void aLogOfTen() {
        clock = SettableClock.on(LocalDate.now(BusinessTime.ZONE));
        log = new LogOfItsOwn(home, new BusinessTime(clock));
        for (int n = 1; n <= 10; n++) {
            log.note("第" + n + "条");
        }
    }

    @Test
    void dropsWholeMonthsBeyondThePeriodAndKeepsTheRestVerifiable() {
        log.ageUpTo(4, LONG_AGO);
        log.dropOutdated();
        assertThat(log.first()).isEqualTo(5);
        assertThat(log.verdict()).isInstanceOfSatisfying(Verdict.Whole.class, whole -> {
            assertThat(whole.from()).isEqualTo(4);
            assertThat(whole.seals()).isGreaterThanOrEqualTo(2);
        });
        assertThat(log.lines()).anyMatch(line -> line.contains("清除至第 4 条"));
    }

    @Test
    void dropsNothingWithinThePeriod() {
        var before = log.count();
        log.ageUpTo(4, LocalDate.now(BusinessTime.ZONE).minusYears(5).withDayOfMonth(1));
        log.dropOutdated();
        assertThat(log.count()).isEqualTo(before);
    }

    @Test
    void dropsNoMonthWhoseEndIsNotSealed() {
        log.ageUpTo(4, LONG_AGO);
        assertThatThrownBy(() -> log.owner
                        .sql("SELECT audit.drop_month(current_date, :month)")
                        .param("month", LONG_AGO)
                        .query()
                        .listOfRows())
                .hasMessageContaining("not sealed");
    }

    @Test
    void refusesLessThanAYear() {
        assertThatThrownBy(() -> log.settle(retention -> retention.keepFor(0)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("不少于一年");
        assertThatThrownBy(() ->
                        log.owner.sql("UPDATE audit.retention SET years = 0").update())
                .hasMessageContaining("check constraint");
    }

    @Test
    void shortensThePeriodThirtyDaysAfterItWasOrdered() {
        log.settle(retention -> retention.keepFor(1));
        assertThat(log.shortening())
                .hasValueSatisfying(order -> assertThat(order.from())
                        .isEqualTo(LocalDate.now(clock).plusDays(30))
                        .isEqualTo(order.orderedOn().plusDays(30)));
        clock.advance(Duration.ofDays(29));
        log.dropOutdated();
        assertThat(log.years()).isEqualTo(6);
        clock.advance(Duration.ofDays(1));
        log.dropOutdated();
        assertThat(log.years()).isEqualTo(1);
        assertThat(log.shortening()).isEmpty();
        assertThat(log.lines()).anyMatch(line -> line.contains("起按 1 年保存"));
    }

    @Test
    void forgetsAnOrderThatIsWithdrawnOrOvertakenByALongerPeriod() {
        log.settle(retention -> retention.keepFor(1));
        log.settle(Retention::withdraw);
        assertThatThrownBy(() -> log.settle(Retention::withdraw)).isInstanceOf(Refusal.class);
        log.settle(retention -> retention.keepFor(2));
        log.settle(retention -> retention.keepFor(8));
        assertThat(log.years()).as("at once").isEqualTo(8);
        clock.advance(Duration.ofDays(31));
        log.dropOutdated();
        assertThat(log.years()).isEqualTo(8);
        assertThat(log.lines()).anyMatch(line -> line.contains("撤回缩短审计日志留存期限"));
    }

    @Test
    void asksTheDatabaseForTheNoticeToo() {
        assertThatThrownBy(() -> log.owner.sql("""
                        UPDATE audit.retention SET ordered_years = 1, ordered_on = current_date,
                            ordered_from = current_date + 29, ordered_by = '某人'
                        """).update()).hasMessageContaining("retention_notice");
    }

    @Test
    void leavesAMonthThatIsInUseForTheNextRun() throws Exception {
        log.ageUpTo(4, LONG_AGO);
        var before = log.count();
        try (Connection reader = log.ownersConnection()) {
            reader.setAutoCommit(false);
            reader.createStatement().execute("SELECT count(*) FROM audit.entry");
            log.dropOutdated();
            assertThat(log.count()).as("neither dropped nor noted").isEqualTo(before);
            reader.rollback();
        }
        log.dropOutdated();
        assertThat(log.first()).isEqualTo(5);
        assertThat(log.verdict()).isInstanceOf(Verdict.Whole.class);
    }

    @Test
    void showsWhatTheOwnerOfTheDatabaseForged() {
        assertThat(log.verdict()).isInstanceOf(Verdict.Whole.class);
        var forged = log.owner.sql("""
                        UPDATE audit.entry SET body = replace(body, '第3条', '第8条')
                        WHERE body LIKE '%第3条%' RETURNING position
                        """).query(Long.class).single();
        assertThat(log.verdict())
                .isInstanceOfSatisfying(
                        Verdict.Broken.class,
                        broken -> assertThat(broken.position()).isEqualTo(forged));
    }

    @Test
    void showsWhatTheOwnerOfTheDatabaseRemoved() {
        log.owner.sql("DELETE FROM audit.entry WHERE position = 6").update();
        assertThat(log.verdict())
                .isInstanceOfSatisfying(
                        Verdict.Broken.class,
                        broken -> assertThat(broken.position()).isEqualTo(6));
    }

    @Test
    void keepsItsKeyToItself() throws Exception {
        log.lines();
        var key = home.resolve("keys").resolve("audit.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        assertThat(log.seals.keys()).hasSize(1);
        log.lines();
        assertThat(log.seals.keys()).hasSize(1);
    }
}
