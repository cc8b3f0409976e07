package org.shouze.governance.meeting;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Asks the organisation and the meetings for what the board of a year needs: five queries, whatever the year held. */
@Component
class YearBoards {

    private final MeetingListStore query;
    private final LeadingGroups groups;
    private final SettingStore settings;

    YearBoards(MeetingListStore query, LeadingGroups groups, SettingStore settings) {
        this.query = query;
        this.groups = groups;
        this.settings = settings;
    }

    YearBoard of(UUID unitId, int year, LocalDate asOf) {
        var groupByQuarter = YearBoardRule.referenceDays(year, asOf).stream()
                .map(day -> groups.on(unitId, day))
                .toList();
        return new YearBoardRule(year, asOf, groupByQuarter, query.proofs(unitId, year)).board();
    }

    boolean jointCounts(UUID unitId) {
        return settings.jointMeetingCounts(unitId);
    }
}
