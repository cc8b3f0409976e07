package org.shouze.platform.notify;

import java.util.Arrays;
import java.util.Optional;

/** What somebody is told about (消息类别), and how long it can wait. */
public enum NoticeKind {
    CHASE("催办", Urgency.AT_ONCE),
    DUE("到期提醒", Urgency.CAN_WAIT),
    ESCALATION("逾期升级", Urgency.AT_ONCE),
    MEETING("会议", Urgency.AT_ONCE),
    SYSTEM("系统", Urgency.CAN_WAIT),
    EMERGENCY("应急", Urgency.URGENT);

    /** How long it can wait (紧急程度). */
    public enum Urgency {
        CAN_WAIT("汇总，每个工作日一次"),
        AT_ONCE("即时，免打扰时段顺延"),
        URGENT("即时，不受免打扰限制");

        private final String label;

        Urgency(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    private final String label;
    private final Urgency urgency;

    NoticeKind(String label, Urgency urgency) {
        this.label = label;
        this.urgency = urgency;
    }

    public String label() {
        return label;
    }

    public Urgency urgency() {
        return urgency;
    }

    /** The names of the kinds that go out in the day's digest. */
    static String[] thatCanWait() {
        return Arrays.stream(values())
                .filter(kind -> kind.urgency == Urgency.CAN_WAIT)
                .map(Enum::name)
                .toArray(String[]::new);
    }

    /** The kind of a word that came from outside; empty where there is none. */
    public static Optional<NoticeKind> ofName(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.name().equalsIgnoreCase(name))
                .findFirst();
    }
}
