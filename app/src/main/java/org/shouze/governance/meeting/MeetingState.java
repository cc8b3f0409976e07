package org.shouze.governance.meeting;

/** Where a meeting stands (会议状态), in the order it gets there. */
public enum MeetingState {
    PLANNED("待召开"),
    CONVENED("签到中"),
    HELD("待签发"),
    SIGNED_OFF("已签发"),
    CANCELLED("已取消");

    private final String label;

    MeetingState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
