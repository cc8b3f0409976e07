package org.shouze.platform.organization;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.shouze.platform.kernel.Refusal;

class AppointmentRulesTests {

    private static final UUID UNIT = UUID.randomUUID();
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);

    @Test
    void refusesASecondLeaderAndSaysWhoHoldsThePostSinceWhen() {
        var first = held(Post.LEADER, null, "2025-01-01", null);
        assertThatThrownBy(() ->
                        AppointmentRules.checkFree(wanted(Post.LEADER, null), Tenure.since(MARCH), List.of(first)))
                .isInstanceOf(Refusal.class)
                .hasMessage("组长自2025年1月1日起由林远航担任，同一时间只能有一人。请先结束林远航的任职，再任命新的组长。");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-01-01, 2026-02-28, true",
        "2025-01-01, 2026-03-01, false",
        "2027-01-01, , false",
        "2026-03-01, 2026-03-01, false"
    })
    void countsBothEndsOfATenure(LocalDate from, LocalDate to, boolean free) {
        var other = held(Post.LEADER, null, from.toString(), to == null ? null : to.toString());
        var check = (org.assertj.core.api.ThrowableAssert.ThrowingCallable)
                () -> AppointmentRules.checkFree(wanted(Post.LEADER, null), Tenure.since(MARCH), List.of(other));
        if (free) {
            assertThatCode(check).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(check).isInstanceOf(Refusal.class);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Post.class,
            names = {"DEPUTY", "MEMBER", "OFFICE_DEPUTY_DIRECTOR", "SECURITY_OFFICER", "LIAISON"})
    void letsSeveralPersonsHoldThePostsOfSeveral(Post post) {
        var other = held(post, null, "2025-01-01", null);
        assertThatCode(() -> AppointmentRules.checkFree(wanted(post, null), Tenure.since(MARCH), List.of(other)))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesThePostThatTheSamePersonHolds() {
        var same = wanted(Post.DEPUTY, null);
        var held = new AppointmentView(
                UUID.randomUUID(),
                UNIT,
                same.personId(),
                "林远航",
                "",
                Post.DEPUTY,
                null,
                "",
                "",
                "",
                MARCH.minusYears(1),
                null,
                "");
        assertThatThrownBy(() -> AppointmentRules.checkFree(same, Tenure.since(MARCH), List.of(held)))
                .hasMessageContaining("已担任副组长")
                .hasMessageContaining("先结束原任职");
    }

    @Test
    void givesEachSectionItsOwnHead() {
        var section = UUID.randomUUID();
        var elsewhere = held(Post.SECTION_HEAD, UUID.randomUUID(), "2025-01-01", null);
        var here = held(Post.SECTION_HEAD, section, "2025-01-01", null);
        var wanted = wanted(Post.SECTION_HEAD, section);
        assertThatCode(() -> AppointmentRules.checkFree(wanted, Tenure.since(MARCH), List.of(elsewhere)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> AppointmentRules.checkFree(wanted, Tenure.since(MARCH), List.of(here)))
                .hasMessageContaining("信息科负责人");
    }

    @Test
    void refusesAPersonOfAnotherUnit() {
        assertThatThrownBy(() -> AppointmentRules.checkFit(
                        wanted(Post.MEMBER, null), Tenure.since(MARCH), person(UUID.randomUUID(), null), null))
                .hasMessageContaining("不是本单位人员");
    }

    @Test
    void refusesWhoHasLeftUnlessItIsHistory() {
        var gone = person(UNIT, LocalDate.of(2026, 2, 1));
        assertThatThrownBy(() -> AppointmentRules.checkFit(wanted(Post.MEMBER, null), Tenure.since(MARCH), gone, null))
                .hasMessageContaining("已于2026年2月1日离任");
        assertThatCode(() -> AppointmentRules.checkFit(
                        wanted(Post.MEMBER, null),
                        new Tenure(LocalDate.of(2025, 1, 1), LocalDate.of(2026, 2, 1)),
                        gone,
                        null))
                .doesNotThrowAnyException();
    }

    @Test
    void wantsASectionForItsHeadAndForNobodyElse() {
        assertThatThrownBy(() -> AppointmentRules.checkFit(
                        wanted(Post.SECTION_HEAD, null), Tenure.since(MARCH), person(UNIT, null), null))
                .hasMessageContaining("须选择科室");
        assertThatThrownBy(() -> AppointmentRules.checkFit(
                        wanted(Post.LEADER, UUID.randomUUID()), Tenure.since(MARCH), person(UNIT, null), null))
                .hasMessageContaining("只有科室负责人");
    }

    @Test
    void refusesAnEndBeforeTheBeginningAndASecondEnd() {
        var open = held(Post.LEADER, null, "2026-03-01", null);
        assertThatThrownBy(() -> AppointmentRules.checkEnd(open, LocalDate.of(2026, 2, 28), MARCH))
                .hasMessageContaining("早于任职日期");
        assertThatCode(() -> AppointmentRules.checkEnd(open, MARCH, MARCH)).doesNotThrowAnyException();
        var ended = held(Post.LEADER, null, "2025-03-01", "2026-02-28");
        assertThatThrownBy(() -> AppointmentRules.checkEnd(ended, MARCH.minusDays(9), MARCH))
                .hasMessageContaining("不能改写");
    }

    @Test
    void bringsAPlannedEndForwardAndNeverPutsItOff() {
        var planned = held(Post.LEADER, null, "2025-03-01", "2026-12-31");
        assertThatCode(() -> AppointmentRules.checkEnd(planned, MARCH.plusDays(1), MARCH))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> AppointmentRules.checkEnd(planned, LocalDate.of(2027, 1, 1), MARCH))
                .hasMessageContaining("不能改写");
    }

    private static NewAppointment wanted(Post post, @Nullable UUID section) {
        return new NewAppointment(UNIT, UUID.randomUUID(), post, section, "", "", MARCH);
    }

    private static AppointmentView held(Post post, @Nullable UUID section, String from, @Nullable String to) {
        return new AppointmentView(
                UUID.randomUUID(),
                UNIT,
                UUID.randomUUID(),
                "林远航",
                "局长",
                post,
                section,
                section == null ? "" : "信息科",
                "",
                "",
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                "");
    }

    private static PersonView person(UUID unit, @Nullable LocalDate leftOn) {
        return new PersonView(UUID.randomUUID(), unit, null, "", "苏静怡", "", "", "", false, null, leftOn);
    }
}
