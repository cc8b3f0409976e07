package org.shouze.platform.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.shouze.platform.shell.contribution.Todo;

class TodosTests {

    private static final LocalDate TUESDAY = LocalDate.of(2026, 3, 10);

    @Test
    void groupsByUrgencyWithSundayAsTheEndOfTheWeek() {
        var agenda = Todos.group(
                List.of(
                        todo("逾期", TUESDAY.minusDays(1), true),
                        todo("周日", TUESDAY.plusDays(5), false),
                        todo("周一", TUESDAY.plusDays(6), false),
                        todo("无期限", null, false)),
                TUESDAY);
        assertThat(agenda.overdue()).extracting(Todo::title).containsExactly("逾期");
        assertThat(agenda.thisWeek()).extracting(Todo::title).containsExactly("周日");
        assertThat(agenda.later()).extracting(Todo::title).containsExactly("周一", "无期限");
        assertThat(agenda.size()).isEqualTo(4);
    }

    private static Todo todo(String title, @Nullable LocalDate due, boolean overdue) {
        return new Todo("义务", title, "", due, overdue, "/");
    }
}
