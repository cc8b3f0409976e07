package org.shouze.governance.meeting.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shouze.governance.meeting.Guest;
import org.shouze.governance.meeting.MeetingDetail;
import org.shouze.governance.meeting.MeetingGrants;
import org.shouze.governance.meeting.MeetingKind;
import org.shouze.governance.meeting.MeetingState;
import org.shouze.governance.meeting.MeetingView;
import org.shouze.platform.kernel.page.Page;
import org.shouze.platform.kernel.security.Acting;

/**
 * One meeting (会议详情) with everything that may be done to it now.
 *
 * @param editable the minutes to go on with, drafted from the record at first; empty where nobody is about to write any
 * @param problem why the last form was refused, empty where none was
 */
record MeetingPage(
        MeetingDetail detail, String editable, List<GroupChoices.Choice> owners, MeetingForm input, String problem)
        implements Page {

    @Override
    public String title() {
        return meeting().title();
    }

    @Override
    public String menu() {
        return MeetingMenu.ID;
    }

    MeetingView meeting() {
        return detail.meeting();
    }

    boolean is(MeetingState... states) {
        return List.of(states).contains(meeting().state());
    }

    boolean manages() {
        return Acting.current().may(MeetingGrants.MANAGE);
    }

    boolean cancels() {
        return manages() && !is(MeetingState.CANCELLED);
    }

    boolean records() {
        return manages() && is(MeetingState.CONVENED, MeetingState.HELD);
    }

    boolean changesGuests() {
        return manages() && is(MeetingState.PLANNED, MeetingState.CONVENED, MeetingState.HELD);
    }

    boolean chairs() {
        return meeting().chairId().equals(Acting.current().personId())
                && Acting.current().may(MeetingGrants.SIGN_OFF);
    }

    /** Whether it may still be kept as an ordinary meeting. */
    boolean offersOther() {
        return changesGuests()
                && meeting().kind() != MeetingKind.OTHER
                && !detail.warnings().isEmpty();
    }

    String minutesText() {
        var typed = input.text();
        return typed != null ? typed : editable;
    }

    /** How far along the way it is, for the row of steps: done, active, or still to come. */
    Map<MeetingState, String> way() {
        var way = new java.util.EnumMap<MeetingState, String>(MeetingState.class);
        for (var each : EnumSet.range(MeetingState.PLANNED, MeetingState.SIGNED_OFF)) {
            way.put(each, each == meeting().state() ? "active" : "");
        }
        return way;
    }

    String tone(MeetingState state) {
        return States.tone(state);
    }

    String attendance(Guest guest) {
        var fact = guest.attendance();
        if (fact == null) {
            return is(MeetingState.PLANNED) ? "已通知" : "未签到";
        }
        return fact.present() ? "已签到" : "缺席";
    }

    String attendanceTone(Guest guest) {
        var fact = guest.attendance();
        return fact == null ? "upcoming" : fact.present() ? "done" : "proof";
    }

    String typed(@Nullable String value, String otherwise) {
        return value == null ? otherwise : value;
    }
}
