package org.shouze.platform.kernel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Holiday notices in the database (节假日安排), every revision kept. */
@Repository
class WorkingCalendarStore {

    private record Head(int year, boolean published, String basis) {}

    private final JdbcClient jdbc;

    WorkingCalendarStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<HolidayYear> years() {
        Map<Head, List<HolidayDay>> days = new LinkedHashMap<>();
        jdbc.sql("""
                select y.year, y.published, y.basis, h.day, h.kind, h.name
                  from (select distinct on (year) * from kernel.holiday_year order by year, revision desc) y
                  join kernel.holiday h on h.year = y.year and h.revision = y.revision
                 order by y.year, h.day
                """).query(row -> {
            days.computeIfAbsent(head(row), year -> new ArrayList<>()).add(day(row));
        });
        return days.entrySet().stream()
                .map(each -> new HolidayYear(
                        each.getKey().year(),
                        each.getKey().published(),
                        each.getKey().basis(),
                        each.getValue()))
                .toList();
    }

    void append(HolidayYear notice, String enteredBy, OffsetDateTime enteredAt) {
        int revision = jdbc.sql("""
                insert into kernel.holiday_year (year, revision, published, basis, entered_by, entered_at)
                select :year, coalesce(max(revision), 0) + 1, :published, :basis, :enteredBy, :enteredAt
                  from kernel.holiday_year where year = :year
                returning revision
                """)
                .param("year", notice.year())
                .param("published", notice.published())
                .param("basis", notice.basis())
                .param("enteredBy", enteredBy)
                .param("enteredAt", enteredAt)
                .query(Integer.class)
                .single();
        notice.days().forEach(day -> append(notice.year(), revision, day));
    }

    private void append(int year, int revision, HolidayDay day) {
        jdbc.sql("""
                insert into kernel.holiday (year, revision, day, kind, name)
                values (:year, :revision, :day, :kind, :name)
                """)
                .param("year", year)
                .param("revision", revision)
                .param("day", day.date())
                .param("kind", day.kind().name())
                .param("name", day.name())
                .update();
    }

    private static Head head(ResultSet row) throws SQLException {
        return new Head(row.getInt("year"), row.getBoolean("published"), row.getString("basis"));
    }

    private static HolidayDay day(ResultSet row) throws SQLException {
        return new HolidayDay(
                row.getObject("day", LocalDate.class),
                HolidayDay.Kind.valueOf(row.getString("kind")),
                row.getString("name"));
    }
}
