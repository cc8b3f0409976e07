package org.shouze.governance.meeting;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What a meeting must be to prove its row (佐证条件). Each rule says no with a sentence that names what would be right:
 * as a warning while the meeting is being planned, as a refusal when it is to be signed off.
 */
enum ProofRule {
    LEADER_IN_THE_CHAIR(true),
    DEPUTY_NAMED(true),
    ONE_DEPUTY_UNLESS_JOINT(true),
    DEPUTIES_IN_FORCE(true),
    DEPUTIES_PRESENT(false);

    private final boolean knownBeforehand;

    ProofRule(boolean knownBeforehand) {
        this.knownBeforehand = knownBeforehand;
    }

    /**
     * What the rules look at.
     *
     * @param group the leading group in force on the day of the meeting
     * @param jointCounts whether one joint meeting may count for several deputies
     */
    record Case(Meeting meeting, LeadingGroup group, boolean jointCounts) {

        MeetingKind kind() {
            return meeting.view().kind();
        }

        List<Guest> concerned() {
            return meeting.guests().stream().filter(Guest::concerned).toList();
        }
    }

    /** What stands in the way already now; empty when nothing does. */
    static List<String> warnings(Case meeting) {
        return objections(meeting, each -> each.knownBeforehand);
    }

    /** What stands in the way of proving the row; empty when nothing does. */
    static List<String> objections(Case meeting) {
        return objections(meeting, each -> true);
    }

    private static List<String> objections(Case meeting, Predicate<ProofRule> which) {
        return Arrays.stream(values())
                .filter(which)
                .map(each -> each.objection(meeting))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<String> objection(Case meeting) {
        return switch (this) {
            case LEADER_IN_THE_CHAIR -> leaderInTheChair(meeting);
            case DEPUTY_NAMED -> deputyNamed(meeting);
            case ONE_DEPUTY_UNLESS_JOINT -> oneDeputyUnlessJoint(meeting);
            case DEPUTIES_IN_FORCE -> deputiesInForce(meeting);
            case DEPUTIES_PRESENT -> deputiesPresent(meeting);
        };
    }

    private static Optional<String> leaderInTheChair(Case meeting) {
        var view = meeting.meeting().view();
        if (meeting.kind() != MeetingKind.SPECIAL || meeting.group().ledBy(view.chairId())) {
            return Optional.empty();
        }
        return Optional.of("本次会议由" + view.chairName() + "主持，而" + meeting.group().leaderClause()
                + "，不能作为主要负责人专题会议（M04）的佐证。请由在任组长主持，或改为“其他会议”留存。");
    }

    private static Optional<String> deputyNamed(Case meeting) {
        return meeting.kind() == MeetingKind.QUARTERLY && meeting.concerned().isEmpty()
                ? Optional.of("季度听取汇报会没有指明对应的副组长，不能作为直接责任人履职（M05）的佐证。请重新安排并选择副组长，或改为“其他会议”留存。")
                : Optional.empty();
    }

    private static Optional<String> oneDeputyUnlessJoint(Case meeting) {
        var concerned = meeting.concerned();
        return meeting.kind() == MeetingKind.QUARTERLY && concerned.size() > 1 && !meeting.jointCounts()
                ? Optional.of("本次会议对应" + concerned.size() + "位副组长（" + names(concerned)
                        + "），而本单位设置为一次会议只计入一位副组长。请分别召开，或由办公室在会议设置中允许联席会议计入多人。")
                : Optional.empty();
    }

    private static Optional<String> deputiesInForce(Case meeting) {
        if (meeting.kind() != MeetingKind.QUARTERLY) {
            return Optional.empty();
        }
        var others = meeting.concerned().stream()
                .filter(guest -> !meeting.group().hasDeputy(guest.personId()))
                .toList();
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(names(others) + "在"
                        + MeetingDates.day(meeting.group().on()) + "不是在任的副组长，本次会议不能作为其季度履职（M05）的佐证。请核对任职起止日期或会议日期。");
    }

    private static Optional<String> deputiesPresent(Case meeting) {
        if (meeting.kind() != MeetingKind.QUARTERLY) {
            return Optional.empty();
        }
        var missing =
                meeting.concerned().stream().filter(guest -> !guest.isPresent()).toList();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of("副组长" + names(missing) + "没有签到记录，本次会议不能作为其听取汇报（M05）的佐证。请先补录其出席情况，或改为“其他会议”留存。");
    }

    private static String names(List<Guest> guests) {
        return guests.stream().map(Guest::name).collect(Collectors.joining("、"));
    }
}
