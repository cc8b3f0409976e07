package org.shouze.platform.audit.web;

import org.shouze.platform.audit.MailingView;
import org.shouze.platform.kernel.page.Page;

/** To whom checkpoints are mailed (检查点邮件). */
record MailingPage(MailingView mailing, String typed, String problem) implements Page {

    @Override
    public String title() {
        return "检查点邮件";
    }

    @Override
    public String menu() {
        return AuditMenu.LOG;
    }

    String sent() {
        var at = mailing.sentAt();
        return at == null ? "尚未寄出" : ChainPage.moment(at);
    }
}
