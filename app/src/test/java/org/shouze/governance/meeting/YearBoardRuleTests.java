package org.shouze.governance.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shouze.governance.meeting.MeetingListStore.Proof;
import org.shouze.governance.meeting.YearBoard.Cell;
import org.shouze.governance.meeting.YearBoard.Standing;
import org.shouze.platform.organization.AppointmentView;
import org.shouze.platform.organization.Post;

class YearBoardRuleTests {

    private static final UUID LEADER = UUID.randomUUID();
    private static final UUID DEPUTY = UUID.randomUUID();
    private static final UUID NEWCOMER = UUID.randomUUID();
    private static final Map<UUID, LocalDate> SINCE =
            Map.of(DEPUTY, LocalDate.of(2025, 1, 1), NEWCOMER, LocalDate.of(2026, 5, 20));

    private final List<Proof> proofs = new ArrayList<>();

    @Test
    void asksOnQuarterEndsAndTodayOfTheRunningQuarter() {
        assertThat(YearBoardRule.referenceDays(2026, LocalDate.of(2026, 5, 6)))
                .containsExactly(
                        LocalDate.of(2026, 3, 31),
                        LocalDate.of(2026, 5, 6),
                        LocalDate.of(2026, 9, 30),
                        LocalDate.of(2026, 12, 31));
    }

    @Test
    void showsEachQuarterOfADeputyInItsStanding() {
        quarterly(DEPUTY, MeetingState.SIGNED_OFF, "2026-02-10");
        quarterly(DEPUTY, MeetingState.HELD, "2026-05-11");
        var board = on("2026-05-25");
        assertThat(standings(board, "周敏"))
                .containsExactly(Standing.DONE, Standing.TO_SIGN, Standing.UPCOMING, Standing.UPCOMING);
    }

    @Test
    void showsWhatIsOwedArrangedAndOverdue() {
        quarterly(DEPUTY, MeetingState.PLANNED, "2026-06-20");
        assertThat(standings(on("2026-05-25"), "周敏"))
                .containsExactly(Standing.OVERDUE, Standing.ARRANGED, Standing.UPCOMING, Standing.UPCOMING);
        assertThat(standings(on("2026-06-25"), "周敏")).element(1).isEqualTo(Standing.OWED);
        assertThat(standings(on("2026-07-01"), "周敏")).element(1).isEqualTo(Standing.OVERDUE);
    }

    @Test
    void asksADeputyOnlyForQuartersInPost() {
        var board = on("2026-05-25");
        assertThat(standings(board, "何雨")).startsWith(Standing.NOT_IN_POST, Standing.OWED);
        assertThat(board.quartersOwed())
                .as("a quarter that still runs is not missed")
                .isEqualTo(1);
        assertThat(board.quartersDone()).isZero();
    }

    @Test
    void countsASignedSpecialMeetingOnly() {
        special(MeetingState.HELD, "2026-04-01");
        assertThat(on("2026-05-25").special().standing()).isEqualTo(Standing.TO_SIGN);
        special(MeetingState.SIGNED_OFF, "2026-05-12");
        var board = on("2026-05-25");
        assertThat(board.special()).extracting(Cell::standing, Cell::detail).containsExactly(Standing.DONE, "5月12日");
        assertThat(board.specialsDone()).isEqualTo(1);
        assertThat(board.leaderName()).isEqualTo("陈远");
    }

    @Test
    void owesTheSpecialMeetingUntilTheLastDayOfTheYear() {
        assertThat(on("2026-12-31").special().standing()).isEqualTo(Standing.OWED);
        assertThat(on("2027-01-01").special().standing()).isEqualTo(Standing.OVERDUE);
    }

    private void quarterly(UUID person, MeetingState state, String day) {
        proofs.add(new Proof(UUID.randomUUID(), MeetingKind.QUARTERLY, state, LocalDate.parse(day), person));
    }

    private void special(MeetingState state, String day) {
        proofs.add(new Proof(UUID.randomUUID(), MeetingKind.SPECIAL, state, LocalDate.parse(day), LEADER));
    }

    private YearBoard on(String today) {
        var day = LocalDate.parse(today);
        var groups = YearBoardRule.referenceDays(2026, day).stream()
                .map(YearBoardRuleTests::group)
                .toList();
        return new YearBoardRule(2026, day, groups, proofs).board();
    }

    private static List<Standing> standings(YearBoard board, String name) {
        return board.deputies().stream()
                .filter(deputy -> deputy.name().equals(name))
                .flatMap(deputy -> deputy.quarters().stream())
                .map(Cell::standing)
                .toList();
    }

    private static LeadingGroup group(LocalDate on) {
        var held = new ArrayList<AppointmentView>();
        held.add(appointment(LEADER, "陈远", Post.LEADER));
        SINCE.forEach((id, since) -> {
            if (!on.isBefore(since)) {
                held.add(appointment(id, id.equals(DEPUTY) ? "周敏" : "何雨", Post.DEPUTY));
            }
        });
        return new LeadingGroup(on, held);
    }

    private static AppointmentView appointment(UUID person, String name, Post post) {
        return new AppointmentView(
                UUID.randomUUID(),
                UUID.randomUUID(),
                person,
                name,
                "",
                post,
                null,
                "",
                "",
                "",
                LocalDate.of(2025, 1, 1),
                null,
                "");
    }
}
