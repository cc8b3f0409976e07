package org.shouze.responsibility.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouze.platform.kernel.WorkingCalendar;
import org.shouze.support.ShouzeTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ShouzeTest
class OccurrenceStateTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final AsOf AS_OF = AsOf.of(TODAY, new WorkingCalendar(List.of()));

    @Autowired
    JdbcClient jdbc;

    @Test
    void warnsTenWorkingDaysAhead() {
        assertThat(AS_OF.soon()).isEqualTo(LocalDate.of(2026, 3, 24));
        assertThat(state(false, 0, 1, TODAY.minusDays(9), LocalDate.of(2026, 3, 24)))
                .isEqualTo(OccurrenceState.AWAITING_PROOF);
        assertThat(state(false, 0, 1, TODAY.minusDays(9), LocalDate.of(2026, 3, 25)))
                .isEqualTo(OccurrenceState.OPEN);
    }

    @Test
    void isNotOverdueOnTheLastDay() {
        assertThat(state(false, 0, 1, TODAY.minusDays(9), TODAY)).isEqualTo(OccurrenceState.AWAITING_PROOF);
        assertThat(state(false, 0, 1, TODAY.minusDays(9), TODAY.minusDays(1))).isEqualTo(OccurrenceState.OVERDUE);
    }

    @Test
    void awaitsTheRestOfTheProofHoweverFarTheDueDate() {
        assertThat(state(false, 1, 2, TODAY.minusDays(9), TODAY.plusDays(200)))
                .isEqualTo(OccurrenceState.AWAITING_PROOF);
        assertThat(state(false, 2, 2, TODAY.minusDays(9), TODAY.minusDays(5))).isEqualTo(OccurrenceState.DONE);
    }

    /** Two formulations of one rule: they are asked about every combination around each turning point. */
    @Test
    void agreesWithItsSqlOnGeneratedCases() {
        var cases = cases();
        for (var facts : cases) {
            var bySql = jdbc.sql("SELECT " + OccurrenceState.SQL + """
                             FROM (SELECT CASE WHEN :exempt THEN now() END AS exempted_at, :proofs AS proofs,
                                   :atLeast AS at_least, :first::date AS period_first, :due::date AS due_on) AS c
                            """)
                    .param("exempt", facts.exempt())
                    .param("proofs", facts.proofs())
                    .param("atLeast", facts.atLeast())
                    .param("first", facts.periodFirst())
                    .param("due", facts.dueOn())
                    .param("today", AS_OF.today())
                    .param("soon", AS_OF.soon())
                    .query(String.class)
                    .single();
            assertThat(OccurrenceState.of(facts, AS_OF).name())
                    .as(facts.toString())
                    .isEqualTo(bySql);
        }
        assertThat(cases.stream().map(each -> OccurrenceState.of(each, AS_OF)).distinct())
                .containsExactlyInAnyOrder(OccurrenceState.values());
    }

    private static List<OccurrenceState.Facts> cases() {
        var cases = new ArrayList<OccurrenceState.Facts>();
        for (var exempt : List.of(false, true)) {
            for (int proofs = 0; proofs <= 2; proofs++) {
                for (int atLeast = 1; atLeast <= 2; atLeast++) {
                    for (int first : List.of(-30, -1, 0, 1, 30)) {
                        for (int due : List.of(-1, 0, 1, 13, 14, 15, 40)) {
                            cases.add(new OccurrenceState.Facts(
                                    exempt, proofs, atLeast, TODAY.plusDays(first), TODAY.plusDays(due)));
                        }
                    }
                }
            }
        }
        return cases;
    }

    private static OccurrenceState state(boolean exempt, int proofs, int atLeast, LocalDate first, LocalDate due) {
        return OccurrenceState.of(new OccurrenceState.Facts(exempt, proofs, atLeast, first, due), AS_OF);
    }
}
