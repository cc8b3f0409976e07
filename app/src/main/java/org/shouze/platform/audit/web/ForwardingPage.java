package org.shouze.platform.audit.web;

import org.shouze.platform.audit.ForwardingView;
import org.shouze.platform.kernel.page.Page;

/** Where the log is sent on to (日志外发). */
record ForwardingPage(ForwardingView view, ForwardingForm form, String problem) implements Page {

    @Override
    public String title() {
        return "审计日志外发";
    }

    @Override
    public String menu() {
        return AuditMenu.FORWARDING;
    }

    String state() {
        if (!view.active()) {
            return "未启用";
        }
        return view.problem().isEmpty() ? "正常" : "中断";
    }

    String tone() {
        return switch (state()) {
            case "正常" -> "sz-state-done";
            case "中断" -> "sz-state-overdue";
            default -> "sz-state-upcoming";
        };
    }

    String sentAt() {
        var at = view.sentAt();
        return at == null ? "尚未发送" : ChainPage.moment(at);
    }
}
