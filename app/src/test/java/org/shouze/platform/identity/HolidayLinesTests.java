package org.shouze.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouze.platform.kernel.HolidayDay;
import org.shouze.platform.kernel.HolidayYear;
import org.shouze.platform.kernel.Refusal;

class HolidayLinesTests {

    @Test
    void readsDaysAndRanges() {
        var days = HolidayLines.read("2027-02-05..2027-02-07 休 春节\n\n2027-02-14 班 春节\n2027-01-01　休　元旦");
        assertThat(days)
                .containsExactly(
                        HolidayDay.off(LocalDate.of(2027, 2, 5), "春节"),
                        HolidayDay.off(LocalDate.of(2027, 2, 6), "春节"),
                        HolidayDay.off(LocalDate.of(2027, 2, 7), "春节"),
                        HolidayDay.work(LocalDate.of(2027, 2, 14), "春节"),
                        HolidayDay.off(LocalDate.of(2027, 1, 1), "元旦"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2月5日 休 春节",
                "2027-02-30 休 春节",
                "2027-02-07..2027-02-05 休 春节",
                "2027-02-05 春节",
                "2027-01-01..2027-12-31 休 全年"
            })
    void saysWhichLineItDoesNotUnderstand(String line) {
        assertThatThrownBy(() -> HolidayLines.read("2027-01-01 休 元旦\n" + line))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("第 2 行“" + line + "”");
    }

    @Test
    void writesTheLinesThatItReads() {
        var text = "2027-01-01 休 元旦\n2027-02-05..2027-02-11 休 春节\n2027-02-14 班 春节";
        var year = new HolidayYear(2027, true, "通知", HolidayLines.read(text));
        assertThat(String.join("\n", HolidayLines.of(year))).isEqualTo(text);
    }
}
