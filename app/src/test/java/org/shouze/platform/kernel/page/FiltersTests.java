package org.shouze.platform.kernel.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shouze.platform.kernel.security.Role;

class FiltersTests {

    @Test
    void readsWhatCanBeReadWithoutAWord() {
        var filters = new Filters();
        var id = UUID.randomUUID();
        assertThat(filters.choice("角色", Role.class, "STAFF")).isEqualTo(Role.STAFF);
        assertThat(filters.year(" 2026 ", 2000, 2030)).isEqualTo(2026);
        assertThat(filters.month("月份", "2026-03")).isEqualTo(YearMonth.of(2026, 3));
        assertThat(filters.id("单位", id.toString())).isEqualTo(id);
        assertThat(filters.year(null, 2000, 2030)).isNull();
        assertThat(filters.choice("角色", Role.class, "")).isNull();
        assertThat(filters.hint()).isEmpty();
    }

    @Test
    void leavesOutWhatCannotBeReadAndSaysWhich() {
        var filters = new Filters();
        assertThat(filters.choice("角色", Role.class, "BOGUS")).isNull();
        assertThat(filters.year("99999", 2000, 2030)).isNull();
        assertThat(filters.year("1999", 2000, 2030)).isNull();
        assertThat(filters.month("月份", "9999-99")).isNull();
        assertThat(filters.id("单位", "x")).isNull();
        assertThat(filters.hint()).isEqualTo("筛选条件“角色”“年度”“月份”“单位”的取值无法识别，未按此筛选。");
    }
}
