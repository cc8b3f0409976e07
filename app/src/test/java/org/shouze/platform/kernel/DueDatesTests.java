package org.shouze.platform.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueDatesTests {

    private final WorkingCalendar calendar = ShippedHolidays.calendar();

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-Q3, -, 2026-09-30, 期末2026年9月30日",
                "2026-Q1, -, 2026-03-31, 期末2026年3月31日",
                "2026-Q2, -, 2026-06-30, 期末2026年6月30日",
                "2026-02, -, 2026-02-28, 期末2026年2月28日",
                "2026-01, -, 2026-01-30, 期末2026年1月31日；当日为周末，提前至1月30日（周五）",
                "2026, 11-30, 2026-11-30, 方案要求11月30日前",
                "2025, 11-30, 2025-11-28, 方案要求11月30日前；当日为周末，提前至11月28日（周五）",
                "2026, 10-07, 2026-09-30, 方案要求10月7日前；当日为国庆节假期，提前至9月30日（周三）",
                "2026-H1, 06-20 12-10, 2026-06-18, 方案要求6月20日前；当日为端午节假期，提前至6月18日（周四）",
                "2026-H2, 06-20 12-10, 2026-12-10, 方案要求12月10日前",
                "2026, 06-20 12-10, 2026-12-10, 方案要求12月10日前",
                "2026-Q2, 11-30, 2026-06-30, 期末2026年6月30日",
                "2026, 02-29, 2026-02-28, 方案要求2月29日前，2026年无此日，按2月28日计",
                "2028, 02-29, 2028-02-29, 方案要求2月29日前；2028年调休未公布，按周末和法定节假日计算",
                "2027-Q1, -, 2027-03-31, 期末2027年3月31日；2027年调休未公布，按周末和法定节假日计算",
                "2026-W53, 01-01, 2026-12-31, 方案要求1月1日前；当日为元旦假期，提前至12月31日（周四）；2027年调休未公布，按周末和法定节假日计算",
                "2026-10-04, -, 2026-10-04, 期末2026年10月4日；当日为国庆节假期，期内此前无工作日，不作提前",
                "2026-Q4, 10-05, 2026-10-05, 方案要求10月5日前；当日为国庆节假期，期内此前无工作日，不作提前",
            })
    void explainsTheDueDateOfAPeriod(String key, String due, LocalDate on, String reason) {
        assertThat(DueDates.of(Period.parse(key), days(due), calendar)).isEqualTo(new DueDate(on, reason));
    }

    @Test
    void neverLeavesItsPeriodAndNeverMovesLater() {
        Random random = new Random(20261122);
        for (int i = 0; i < 3000; i++) {
            Period period = Period.of(
                    Period.Kind.values()[random.nextInt(Period.Kind.values().length)],
                    LocalDate.of(2025, 1, 1).plusDays(random.nextInt(1500)));
            LocalDate named = LocalDate.of(2028, 1, 1).plusDays(random.nextInt(366));

            DueDate due = DueDates.of(period, List.of(MonthDay.from(named)), calendar);

            assertThat(period.contains(due.on())).isTrue();
            assertThat(calendar.isWorkingDay(due.on()) || due.reason().contains("不作提前"))
                    .isTrue();
        }
    }

    private static List<MonthDay> days(String due) {
        return due == null
                ? List.of()
                : Stream.of(due.split(" "))
                        .map(day -> MonthDay.parse("--" + day))
                        .toList();
    }
}
