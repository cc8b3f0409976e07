package org.shouze.responsibility.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouze.responsibility.obligation.AnAdoption.aPlan;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Role;
import org.springframework.beans.factory.annotation.Autowired;

class ObligationYearTests extends ObligationTestBase {

    @Autowired
    ObligationContributions contributions;

    @Test
    void showsEachObligationMonthByMonth() {
        adopt(aPlan(bureau.id())
                .asking("M04", "召开专题会议", "yearly", "leader")
                .asking("M11", "编发情况简报", "monthly", "office")
                .effective(LocalDate.of(2026, 1, 1)));

        var year = bureau.asOffice(() -> occurrences.byObligation(bureau.id(), 2026));

        var line = year.areas().values().stream()
                .flatMap(lines -> lines.stream())
                .filter(each -> each.title().equals("编发情况简报"))
                .findFirst()
                .orElseThrow();
        assertThat(line.cells().getFirst().worst()).isEqualTo(OccurrenceState.OVERDUE);
        assertThat(line.cells().get(2).worst()).isEqualTo(OccurrenceState.OPEN);
        assertThat(line.cells().get(11).total()).isZero();
    }

    @Test
    void countsDailyDutiesInTheCalendarInsteadOfListingThem() {
        adopt(aPlan(bureau.id())
                .asking("M26", "巡查网站", "daily", "office")
                .asking("M28", "巡查显示屏", "daily", "office")
                .effective(LocalDate.of(2026, 3, 9)));
        var day = LocalDate.of(2026, 3, 9);

        var entries = bureau.asOffice(() -> contributions.entries(day, day));

        assertThat(entries).singleElement().satisfies(each -> {
            assertThat(each.title()).isEqualTo("每日义务 2 项");
            assertThat(each.detail()).isEqualTo("已完成 0 项");
        });
    }

    @Test
    void showsTheWorkOfTheOfficeToWhoeverWorksThere() {
        adopt(aPlan(bureau.id()).asking("M11", "编发情况简报", "monthly", "office").effective(LocalDate.of(2026, 3, 1)));
        var clerk = person("文书员");

        var todos = bureau.asOffice(() -> contributions.todos(clerk.id()));

        assertThat(todos)
                .singleElement()
                .satisfies(each -> assertThat(each.detail()).startsWith("办公室承办"));
        var elsewhere = Acting.as(bureau.actor(Role.STAFF), () -> contributions.todos(clerk.id()));
        assertThat(elsewhere).isEmpty();
    }
}
