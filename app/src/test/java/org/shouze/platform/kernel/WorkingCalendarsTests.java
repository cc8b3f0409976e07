package org.shouze.platform.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.application.database.DatabaseAccess;
import org.shouze.support.SettableClock;
import org.shouze.support.TestDatabase;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** The calendar on a real database, as the role that the application has there. */
class WorkingCalendarsTests {

    private static final String BASIS = "《国务院办公厅关于2027年部分节假日安排的通知》（试）";
    private static final LocalDate FRIDAY_AFTER_MID_AUTUMN = LocalDate.of(2027, 9, 17);

    private final SettableClock clock = SettableClock.on(LocalDate.of(2026, 11, 23));
    private JdbcClient jdbc;
    private TransactionTemplate transaction;
    private WorkingCalendars calendars;

    @BeforeEach
    void migrate() {
        DatabaseAccess access = TestDatabase.fresh();
        Flyway.configure()
                .dataSource(access.url(), access.ownerUser(), access.ownerPassword())
                .locations("classpath:db/migration/kernel")
                .load()
                .migrate();
        DataSource source = new DriverManagerDataSource(access.url(), access.appUser(), access.appPassword());
        jdbc = JdbcClient.create(source);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
        calendars = aServer();
    }

    @Test
    void shipsTheYearsOfTheMigration() {
        assertThat(calendars.years())
                .usingRecursiveComparison()
                .ignoringCollectionOrder()
                .isEqualTo(ShippedHolidays.years());
        assertThat(calendars.current().published(2027)).isFalse();
    }

    @Test
    void takesInTheNoticeOfAYearAtOnce() {
        assertThat(calendars.current().isWorkingDay(FRIDAY_AFTER_MID_AUTUMN)).isTrue();

        calendars.publish(2027, daysOf2027(HolidayDay.off(FRIDAY_AFTER_MID_AUTUMN, "中秋节")), BASIS, "示例管理员");

        assertThat(calendars.current().published(2027)).isTrue();
        assertThat(calendars.current().holidayName(FRIDAY_AFTER_MID_AUTUMN)).contains("中秋节");
        assertThat(calendars.current().published(2026)).isTrue();
    }

    @Test
    void followsACorrectedNoticeAndKeepsTheOldOne() {
        calendars.publish(2027, daysOf2027(HolidayDay.off(FRIDAY_AFTER_MID_AUTUMN, "中秋节")), BASIS, "示例管理员");
        calendars.publish(2027, daysOf2027(), BASIS, "示例管理员");

        assertThat(calendars.current().isWorkingDay(FRIDAY_AFTER_MID_AUTUMN)).isTrue();
        assertThat(jdbc.sql("select revision from kernel.holiday_year where year = 2027 order by revision")
                        .query(Integer.class)
                        .list())
                .containsExactly(1, 2, 3);
    }

    @Test
    void refusesANoticeThatCannotBeRight() {
        assertThatExceptionOfType(WorkingCalendars.InvalidHolidayYearException.class)
                .isThrownBy(() -> calendars.publish(2027, List.of(), BASIS, "示例管理员"))
                .satisfies(refusal -> assertThat(refusal.messages()).hasSize(7));

        assertThat(calendars.current().published(2027)).isFalse();
    }

    @Test
    void seesWithinAMinuteWhatAnotherServerPublished() {
        assertThat(calendars.current().published(2027)).isFalse();
        aServer().publish(2027, daysOf2027(), BASIS, "示例管理员");

        clock.advance(Duration.ofMinutes(1));

        assertThat(calendars.current().published(2027)).isTrue();
    }

    @Test
    void forgetsANoticeThatWasRolledBack() {
        transaction.executeWithoutResult(status -> {
            calendars.publish(2027, daysOf2027(), BASIS, "示例管理员");
            assertThat(calendars.current().published(2027)).isTrue();
            status.setRollbackOnly();
        });

        assertThat(calendars.current().published(2027)).isFalse();
    }

    @Test
    void keepsTheApplicationFromRewritingANotice() {
        for (String change : List.of("update kernel.holiday_year set basis = '改'", "delete from kernel.holiday")) {
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> jdbc.sql(change).update())
                    .withStackTraceContaining("permission denied");
        }
    }

    private WorkingCalendars aServer() {
        return new WorkingCalendars(new WorkingCalendarStore(jdbc), new BusinessTime(clock));
    }

    private static List<HolidayDay> daysOf2027(HolidayDay... more) {
        List<HolidayDay> days = new ArrayList<>(ShippedHolidays.year(2027).days());
        days.addAll(List.of(more));
        return days;
    }
}
