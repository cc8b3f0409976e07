package org.shouze.governance.meeting.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shouze.governance.meeting.Invitees;
import org.shouze.governance.meeting.MeetingKind;
import org.shouze.governance.meeting.NewMeeting;
import org.shouze.platform.kernel.Ids;
import org.shouze.platform.kernel.Refusal;

/** The form for a new meeting as it was filled in. */
record PlanForm(
        @Nullable String kind,
        @Nullable String title,
        @Nullable String start,
        @Nullable String place,
        @Nullable String chair,
        @Nullable String agenda,
        @Nullable String leadingGroup,
        @Nullable String sectionHeads,
        @Nullable String names,
        @Nullable List<String> deputies) {

    NewMeeting toNewMeeting(NamedPersons persons) {
        var chosen = MeetingForm.text(chair);
        if (chosen.isEmpty()) {
            throw Refusal.invalid("chair", "请选择主持人。领导小组尚未建立的，请先在“组织”中登记任职。");
        }
        return new NewMeeting(
                kindChosen(),
                MeetingForm.text(title),
                Moments.moment("start", "会议时间", start),
                MeetingForm.text(place),
                Ids.parse(chosen),
                MeetingForm.text(agenda).lines().toList(),
                new Invitees(persons.find(names), leadingGroup != null, sectionHeads != null),
                kindChosen() == MeetingKind.QUARTERLY ? deputyIds() : Set.of());
    }

    MeetingKind kindChosen() {
        for (var each : MeetingKind.values()) {
            if (each.name().equals(kind)) {
                return each;
            }
        }
        return MeetingKind.SPECIAL;
    }

    boolean chose(UUID deputy) {
        return deputies != null && deputies.contains(deputy.toString());
    }

    private Set<UUID> deputyIds() {
        return deputies == null ? Set.of() : deputies.stream().map(Ids::parse).collect(Collectors.toSet());
    }
}
