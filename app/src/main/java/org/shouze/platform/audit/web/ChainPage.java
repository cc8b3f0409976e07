package org.shouze.platform.audit.web;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.audit.ChainView;
import org.shouze.platform.audit.VerificationView;
import org.shouze.platform.audit.chain.Seal;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.page.Page;

/** How the chain stands (日志链): its end, its checkpoints and keys, and the last check of all of it. */
record ChainPage(
        ChainView chain, List<Seal> seals, @Nullable VerificationView verification, OffsetDateTime now, String problem)
        implements Page {

    @Override
    public String title() {
        return "日志链";
    }

    @Override
    public String menu() {
        return AuditMenu.LOG;
    }

    boolean running() {
        return verification != null && verification.isAlive(now);
    }

    static String moment(OffsetDateTime at) {
        return AuditPage.moment(at.atZoneSameInstant(BusinessTime.ZONE).toOffsetDateTime());
    }

    static String moment(Seal seal) {
        return moment(OffsetDateTime.parse(seal.at()));
    }

    static String kind(Seal seal) {
        return seal.kind().equals("cut") ? "清除超期日志" : "检查点";
    }

    static String tone(String state) {
        return switch (state) {
            case "完好" -> "sz-state-done";
            case "异常" -> "sz-state-overdue";
            case "核验中" -> "sz-state-open";
            default -> "sz-state-upcoming";
        };
    }
}
