package org.shouze.platform.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HolidayYearCheckTests {

    @ParameterizedTest
    @ValueSource(ints = {2025, 2026})
    void findsNothingInTheNoticesThatAreShipped(int year) {
        assertThat(HolidayYearCheck.findings(ShippedHolidays.year(year))).isEmpty();
    }

    @Test
    void acceptsADecemberDayOfTheYearBefore() {
        assertThat(findingsWith(HolidayDay.off(LocalDate.of(2025, 12, 31), "元旦")))
                .isEmpty();
    }

    @Test
    void refusesDaysFarFromTheYear() {
        assertThat(findingsWith(
                        HolidayDay.off(LocalDate.of(2025, 11, 30), "元旦"),
                        HolidayDay.off(LocalDate.of(2027, 1, 1), "元旦")))
                .containsExactly("2025年11月30日不在2026年及上年12月之内。", "2027年1月1日不在2026年及上年12月之内。");
    }

    @ParameterizedTest
    @ValueSource(ints = {2024, 2101, 202})
    void refusesYearsOutsideTheRule(int year) {
        assertThat(HolidayYearCheck.findings(new HolidayYear(year, true, "试", List.of())))
                .containsExactly("年份应在2025年至2100年之间。");
    }

    @Test
    void refusesAMakeUpDayThatIsNoWeekend() {
        assertThat(findingsWith(HolidayDay.work(LocalDate.of(2026, 5, 7), "劳动节")))
                .containsExactly("2026年5月7日是周四，调休上班日应为周六或周日。");
    }

    @Test
    void refusesADayListedTwice() {
        assertThat(findingsWith(HolidayDay.off(LocalDate.of(2026, 10, 10), "国庆节")))
                .containsExactly("2026年10月10日重复列出。");
    }

    @Test
    void reportsEverythingThatIsMissingAtOnce() {
        HolidayYear empty = new HolidayYear(2028, true, " ", List.of(HolidayDay.off(LocalDate.of(2028, 1, 1), "元旦")));

        assertThat(HolidayYearCheck.findings(empty))
                .containsExactly(
                        "请填写依据：通知标题和发文字号。",
                        "缺少春节的放假日。",
                        "缺少清明的放假日。",
                        "缺少劳动节的放假日。",
                        "缺少端午的放假日。",
                        "缺少中秋的放假日。",
                        "缺少国庆的放假日。");
    }

    private static List<String> findingsWith(HolidayDay... more) {
        HolidayYear shipped = ShippedHolidays.year(2026);
        List<HolidayDay> days = new ArrayList<>(shipped.days());
        days.addAll(List.of(more));
        return HolidayYearCheck.findings(new HolidayYear(2026, true, shipped.basis(), days));
    }
}
