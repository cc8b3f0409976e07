package org.shouze.governance.meeting;

/**
 * What the projector shows (签到投屏).
 *
 * @param code the code of this half minute, empty while sign-in is not open
 * @param secondsLeft until the next code
 */
public record ProjectorView(MeetingView meeting, String code, int secondsLeft, int present, int invited) {

    public int absent() {
        return invited - present;
    }
}
