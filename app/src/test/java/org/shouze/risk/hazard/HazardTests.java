package org.shouze.risk.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouze.risk.hazard.signal.HazardSource;
import org.shouze.risk.hazard.signal.Severity;

class HazardTests {

    private static final LocalDate DUE = LocalDate.of(2026, 3, 20);
    private static final Mender MENDER = new Mender(UUID.randomUUID(), "丁一鸣");
    private static final UUID ANOTHER = UUID.randomUUID();

    @Test
    void goesFromFoundToClosed() {
        var closed = found().assigned(MENDER, Severity.HIGH, DUE).mended(MENDER).closed(ANOTHER, DUE);
        assertThat(closed.state()).isEqualTo(HazardState.CLOSED);
        assertThat(closed.closedOn()).isEqualTo(DUE);
    }

    @Test
    void isLookedAtAgainBySomebodyElse() {
        var helper = new Mender(UUID.randomUUID(), "唐果");
        var mended = found().assigned(MENDER, Severity.HIGH, DUE).mended(helper);
        for (var partial : new UUID[] {MENDER.personId(), helper.personId()}) {
            assertThatThrownBy(() -> mended.closed(partial, DUE)).hasMessageContaining("以外的人员");
            assertThatThrownBy(() -> mended.returned(partial)).hasMessageContaining("以外的人员");
        }
        assertThat(mended.returned(ANOTHER).state()).isEqualTo(HazardState.RECTIFYING);
    }

    @Test
    void takesNoStepOutOfOrder() {
        var found = found();
        assertThatThrownBy(() -> found.mended(MENDER)).hasMessageContaining("整改中");
        assertThatThrownBy(() -> found.closed(ANOTHER, DUE)).hasMessageContaining("待复查");
        assertThatThrownBy(() -> found.extended(DUE.plusDays(1))).hasMessageContaining("整改中");
        var rejected = found.rejected(DUE);
        assertThatThrownBy(() -> rejected.assigned(MENDER, Severity.LOW, DUE)).hasMessageContaining("待核实");
    }

    @Test
    void isPutOffForwardOnly() {
        var assigned = found().assigned(MENDER, Severity.HIGH, DUE);
        assertThatThrownBy(() -> assigned.extended(DUE)).hasMessageContaining("晚于原期限");
        assertThat(assigned.extended(DUE.plusDays(9)).term().extended()).isOne();
    }

    @Test
    void countsHowOftenItCameBack() {
        var closed = found().assigned(MENDER, Severity.HIGH, DUE).mended(MENDER).closed(ANOTHER, DUE);
        var again = closed.reopened(term(DUE.plusDays(30)), true);
        assertThat(again.recurrences()).isOne();
        assertThat(again.state()).isEqualTo(HazardState.REPORTED);
        assertThat(again.term().dueOn()).isEqualTo(DUE.plusDays(30));
        assertThatThrownBy(() -> again.reopened(term(DUE), true)).hasMessageContaining("尚未闭环");
        // What was accepted for a time has not come back: it never went.
        assertThat(found().accepted(DUE).reopened(term(DUE), false).recurrences())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "CRITICAL, 0, false, HAND, 3",
        "CRITICAL, 3, true, ADVISORY, 1",
        "HIGH, 0, false, SCAN, 10",
        "HIGH, 0, false, ADVISORY, 5",
        "HIGH, 3, false, HAND, 5",
        "HIGH, 0, true, HAND, 5",
        "HIGH, 3, true, HAND, 3",
        "MEDIUM, 2, false, HAND, 20",
        "LOW, 4, true, INCIDENT, 5"
    })
    void hasItsDaysBySeverityLevelExposureAndSource(
            Severity severity, int level, boolean exposed, HazardSource source, int days) {
        assertThat(DeadlineRule.DEFAULT.workingDays(severity, level, exposed, source))
                .isEqualTo(days);
    }

    private static Hazard found() {
        var finding = new Hazard.Finding(
                HazardSource.HAND,
                UUID.randomUUID(),
                "key",
                "弱口令",
                "",
                null,
                "",
                null,
                "/hazards",
                OffsetDateTime.parse("2026-03-10T09:00:00+08:00"));
        return Hazard.found(UUID.randomUUID(), finding, Severity.MEDIUM, term(DUE));
    }

    private static Term term(LocalDate due) {
        return Term.of(LocalDate.of(2026, 3, 10), null, due);
    }
}
