package org.shouze.platform.audit.web;

import org.shouze.platform.audit.AuditGrants;
import org.shouze.platform.audit.Forwarding;
import org.shouze.platform.kernel.ProblemType;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.page.Flash;
import org.shouze.platform.kernel.security.Reauthenticated;
import org.shouze.platform.kernel.security.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.view.RedirectView;

@Controller
@Requires(AuditGrants.FORWARD)
class ForwardingController {

    private static final String ADDRESS = "/audit/forwarding";

    private final Forwarding forwarding;

    ForwardingController(Forwarding forwarding) {
        this.forwarding = forwarding;
    }

    @GetMapping(ADDRESS)
    ForwardingPage show() {
        return page("");
    }

    @PostMapping(ADDRESS)
    @Reauthenticated
    Object settle(ForwardingForm form) {
        try {
            forwarding.settle(
                    form.isActive(),
                    ForwardingForm.text(form.host()),
                    form.givenPort(),
                    ForwardingForm.text(form.authorities()));
            Flash.say("审计日志外发设置已保存。");
            return new RedirectView(ADDRESS);
        } catch (Refusal refusal) {
            return new ForwardingPage(forwarding.get(), form, mendable(refusal).sentence());
        }
    }

    @PostMapping(ADDRESS + "/test")
    Object test() {
        try {
            forwarding.tryOut();
            Flash.say("测试消息已送达日志服务器。");
            return new RedirectView(ADDRESS);
        } catch (Refusal refusal) {
            return page(mendable(refusal).sentence());
        }
    }

    private ForwardingPage page(String problem) {
        var view = forwarding.get();
        var form = new ForwardingForm(view.active() ? "on" : null, view.host(), view.port(), view.authorities());
        return new ForwardingPage(view, form, problem);
    }

    private static Refusal mendable(Refusal refusal) {
        if (refusal.type() == ProblemType.FORBIDDEN) {
            throw refusal;
        }
        return refusal;
    }
}
