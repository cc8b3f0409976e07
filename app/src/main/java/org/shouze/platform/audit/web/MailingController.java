package org.shouze.platform.audit.web;

import org.shouze.platform.audit.AuditGrants;
import org.shouze.platform.audit.CheckpointMails;
import org.shouze.platform.kernel.ProblemType;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.page.Flash;
import org.shouze.platform.kernel.security.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.view.RedirectView;

@Controller
@Requires(AuditGrants.MAIL)
class MailingController {

    private static final String ADDRESS = "/audit/mailing";

    private final CheckpointMails mails;

    MailingController(CheckpointMails mails) {
        this.mails = mails;
    }

    @GetMapping(ADDRESS)
    MailingPage show() {
        var mailing = mails.get();
        return new MailingPage(mailing, String.join("\n", mailing.addresses()), "");
    }

    @PostMapping(ADDRESS)
    Object settle(MailingForm form) {
        try {
            mails.settle(form.given());
            Flash.say("检查点邮件的收件地址已保存。");
            return new RedirectView(ADDRESS);
        } catch (Refusal refusal) {
            if (refusal.type() == ProblemType.FORBIDDEN) {
                throw refusal;
            }
            return new MailingPage(mails.get(), form.given(), refusal.sentence());
        }
    }
}
