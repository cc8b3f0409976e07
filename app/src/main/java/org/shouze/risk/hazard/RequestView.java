package org.shouze.risk.hazard;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An extension or acceptance that somebody asked for (延期、风险接受申请).
 *
 * @param title the hazard's
 * @param until the new deadline, or the day until which the risk is accepted
 * @param approved null while it waits
 */
public record RequestView(
        UUID id,
        UUID hazardId,
        String title,
        RequestKind kind,
        LocalDate until,
        String reason,
        OffsetDateTime askedAt,
        String askedBy,
        @Nullable Boolean approved,
        String remark,
        String decidedBy) {

    public boolean isWaiting() {
        return approved == null;
    }

    public String decisionLabel() {
        if (approved == null) {
            return "待审批";
        }
        return approved ? "已批准" : "未批准";
    }

    public String href() {
        return HazardView.href(hazardId);
    }
}
