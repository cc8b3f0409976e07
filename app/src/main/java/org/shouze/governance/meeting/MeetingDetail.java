package org.shouze.governance.meeting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is on record of one meeting (会议详情).
 *
 * @param minutes newest first
 * @param signOff null until it was signed off
 * @param warnings what keeps it from proving its row, as far as known; empty after the sign-off
 */
public record MeetingDetail(
        MeetingView meeting,
        List<Guest> guests,
        List<MinutesView> minutes,
        List<ResolutionView> resolutions,
        @Nullable SignOffView signOff,
        List<StepView> steps,
        List<String> warnings) {

    public List<Guest> present() {
        return guests.stream().filter(Guest::isPresent).toList();
    }

    public List<Guest> absent() {
        return guests.stream().filter(guest -> !guest.isPresent()).toList();
    }

    public @Nullable MinutesView latestMinutes() {
        return minutes.isEmpty() ? null : minutes.getFirst();
    }
}
