package org.shouze.platform.audit.rest;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.audit.AuditGrants;
import org.shouze.platform.audit.CheckpointMails;
import org.shouze.platform.audit.MailingView;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Requires;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** To whom checkpoints of the log are mailed. */
@RestController
@RequestMapping("/api/v1/audit/mailing")
@Requires(AuditGrants.MAIL)
class MailingApi {

    private final CheckpointMails mails;

    MailingApi(CheckpointMails mails) {
        this.mails = mails;
    }

    /** At most five mail addresses; none for nobody. */
    record MailingRequest(@Nullable List<String> addresses) {}

    record MailingResponse(
            List<String> addresses, long behind, @Nullable OffsetDateTime sentAt, String problem) {

        static MailingResponse of(MailingView view) {
            return new MailingResponse(view.addresses(), view.behind(), view.sentAt(), view.problem());
        }
    }

    @GetMapping
    MailingResponse get() {
        return MailingResponse.of(mails.get());
    }

    @PutMapping
    MailingResponse settle(@RequestBody MailingRequest request) {
        if (request.addresses() == null) {
            throw Refusal.invalid("addresses", "请用 addresses 给出收件地址的列表；不再邮寄时给空列表。");
        }
        mails.settle(String.join("\n", request.addresses()));
        return get();
    }
}
