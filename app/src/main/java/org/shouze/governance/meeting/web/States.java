package org.shouze.governance.meeting.web;

import org.shouze.governance.meeting.MeetingState;

/** How the state of a meeting is coloured; its word always stands beside it. */
final class States {

    private States() {}

    static String tone(MeetingState state) {
        return switch (state) {
            case PLANNED -> "upcoming";
            case CONVENED -> "open";
            case HELD -> "proof";
            case SIGNED_OFF -> "done";
            case CANCELLED -> "exempt";
        };
    }
}
