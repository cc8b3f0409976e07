package org.shouze.governance.meeting;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a unit owes in meetings in a year, and how far it has got (年度会议情况).
 *
 * @param special the leader's special meeting of the year
 * @param specialsDone how many of them were signed off
 * @param deputies a line for each deputy of the year with the four quarters
 */
public record YearBoard(int year, String leaderName, Cell special, int specialsDone, List<DeputyYear> deputies) {

    private static final Set<Standing> OWED_BY_NOW = Set.of(Standing.DONE, Standing.TO_SIGN, Standing.OVERDUE);

    /** One deputy's year (副组长年度情况): four cells, one a quarter. */
    public record DeputyYear(UUID personId, String name, String field, List<Cell> quarters) {}

    /** How one owed meeting stands; the meeting is null where there is none yet. */
    public record Cell(Standing standing, @Nullable UUID meetingId, String detail) {}

    /** How an owed meeting stands (履职情况), a word and a colour. */
    public enum Standing {
        DONE("已完成", "done"),
        TO_SIGN("待签发", "proof"),
        ARRANGED("已安排", "open"),
        OWED("待召开", "open"),
        UPCOMING("未到期", "upcoming"),
        OVERDUE("已逾期", "overdue"),
        NOT_IN_POST("未任职", "exempt");

        private final String label;
        private final String tone;

        Standing(String label, String tone) {
            this.label = label;
            this.tone = tone;
        }

        public String label() {
            return label;
        }

        /** The last part of the style sheet's class for a state. */
        public String tone() {
            return tone;
        }
    }

    /** How many deputies' quarters are over, or held already: nobody is late with a quarter that still runs. */
    public long quartersOwed() {
        return cells().filter(cell -> OWED_BY_NOW.contains(cell.standing())).count();
    }

    /** In how many of them a meeting was signed off. */
    public long quartersDone() {
        return cells().filter(cell -> cell.standing() == Standing.DONE).count();
    }

    private java.util.stream.Stream<Cell> cells() {
        return deputies.stream().flatMap(deputy -> deputy.quarters().stream());
    }
}
