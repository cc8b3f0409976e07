package org.shouze.platform.notify;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody was told, and what came back (提醒记录与回执).
 *
 * @param state HELD, SENT, DROPPED or CLOSED
 * @param readAt when it was marked as read inside the platform
 * @param acknowledgedAt when the person said so for its subject, afterwards
 * @param ways how it went out of the house: each a way's name and its state, such as 邮件：已送达
 */
public record NoticeView(
        UUID id,
        UUID personId,
        String personName,
        NoticeKind kind,
        String title,
        String href,
        String note,
        @Nullable LocalDate dueOn,
        @Nullable Integer step,
        String state,
        OffsetDateTime raisedAt,
        String raisedBy,
        @Nullable OffsetDateTime readAt,
        @Nullable OffsetDateTime acknowledgedAt,
        List<String> ways) {

    /** Which step it was, in words. */
    public String stepLabel() {
        if (step == null) {
            return "";
        }
        return step == 0 ? "到期当日" : step < 0 ? "到期前 " + -step + " 个工作日" : "到期后 " + step + " 个工作日";
    }

    /** The word for how far it came. */
    public String stateLabel() {
        return switch (state) {
            case "HELD" -> "暂缓，待放行";
            case "DROPPED" -> "已作废";
            case "CLOSED" -> "已办结，未发";
            default -> acknowledgedAt != null ? "已知悉" : readAt != null ? "已读" : "已送达平台";
        };
    }

    NoticeView named(String name) {
        return new NoticeView(
                id,
                personId,
                name,
                kind,
                title,
                href,
                note,
                dueOn,
                step,
                state,
                raisedAt,
                raisedBy,
                readAt,
                acknowledgedAt,
                ways);
    }
}
