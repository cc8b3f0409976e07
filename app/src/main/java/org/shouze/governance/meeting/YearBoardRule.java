package org.shouze.governance.meeting;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.shouze.governance.meeting.MeetingListStore.Proof;
import org.shouze.governance.meeting.YearBoard.Cell;
import org.shouze.governance.meeting.YearBoard.DeputyYear;
import org.shouze.governance.meeting.YearBoard.Standing;
import org.shouze.platform.kernel.Period;
import org.shouze.platform.organization.AppointmentView;
import org.shouze.platform.organization.Post;

/**
 * Draws the board of a year from the meetings and the appointments. A deputy owes a quarter when in post on its last
 * day; of the running quarter, today decides.
 *
 * @param groups the leading group on {@link #referenceDays}, quarter by quarter
 */
record YearBoardRule(int year, LocalDate today, List<LeadingGroup> groups, List<Proof> proofs) {

    private static final int QUARTERS = 4;

    /** The days on which it is asked who was in post: one a quarter. */
    static List<LocalDate> referenceDays(int year, LocalDate today) {
        return IntStream.range(0, QUARTERS)
                .mapToObj(index -> quarter(year, index))
                .map(quarter -> quarter.contains(today) ? today : quarter.last())
                .toList();
    }

    YearBoard board() {
        var deputies = deputies().values().stream().map(this::deputyYear).toList();
        var specials = proofs.stream()
                .filter(proof -> proof.kind() == MeetingKind.SPECIAL)
                .toList();
        var done = specials.stream()
                .filter(proof -> proof.state() == MeetingState.SIGNED_OFF)
                .count();
        var yearSpan = Period.of(Period.Kind.YEAR, LocalDate.of(year, 1, 1));
        return new YearBoard(year, leaderName(), cell(specials, yearSpan), Math.toIntExact(done), deputies);
    }

    private String leaderName() {
        var reference = groups.stream()
                .filter(group -> !group.on().isAfter(today))
                .max(Comparator.comparing(LeadingGroup::on))
                .orElse(groups.getFirst());
        return reference.appointments().stream()
                .filter(held -> held.post() == Post.LEADER)
                .map(AppointmentView::personName)
                .findFirst()
                .orElse("");
    }

    private Map<UUID, AppointmentView> deputies() {
        var found = new LinkedHashMap<UUID, AppointmentView>();
        groups.forEach(group -> group.deputies().forEach(held -> found.put(held.personId(), held)));
        return found;
    }

    private DeputyYear deputyYear(AppointmentView deputy) {
        var cells = IntStream.range(0, QUARTERS)
                .mapToObj(index -> quarterCell(deputy.personId(), index))
                .toList();
        return new DeputyYear(deputy.personId(), deputy.personName(), deputy.field(), cells);
    }

    private Cell quarterCell(UUID personId, int index) {
        var quarter = quarter(year, index);
        var mine = proofs.stream()
                .filter(proof -> proof.kind() == MeetingKind.QUARTERLY
                        && proof.personId().equals(personId)
                        && quarter.contains(proof.day()))
                .toList();
        var cell = cell(mine, quarter);
        return cell.standing() == Standing.DONE || groups.get(index).hasDeputy(personId)
                ? cell
                : new Cell(Standing.NOT_IN_POST, null, "");
    }

    private Cell cell(List<Proof> meetings, Period period) {
        return first(meetings, proof -> proof.state() == MeetingState.SIGNED_OFF)
                .map(proof -> cell(Standing.DONE, proof))
                .or(() -> first(meetings, proof -> proof.state() == MeetingState.HELD)
                        .map(proof -> cell(Standing.TO_SIGN, proof)))
                .or(() -> first(meetings, proof -> !proof.day().isBefore(today))
                        .map(proof -> cell(Standing.ARRANGED, proof)))
                .orElseGet(() -> new Cell(open(period), null, ""));
    }

    private Standing open(Period period) {
        if (period.last().isBefore(today)) {
            return Standing.OVERDUE;
        }
        return period.first().isAfter(today) ? Standing.UPCOMING : Standing.OWED;
    }

    private static Cell cell(Standing standing, Proof proof) {
        var day = proof.day();
        return new Cell(standing, proof.meetingId(), day.getMonthValue() + "月" + day.getDayOfMonth() + "日");
    }

    private static Optional<Proof> first(List<Proof> meetings, Predicate<Proof> which) {
        return meetings.stream().filter(which).findFirst();
    }

    private static Period quarter(int year, int index) {
        return Period.of(Period.Kind.QUARTER, LocalDate.of(year, index * 3 + 1, 1));
    }
}
