package org.shouze.platform.audit;

import java.util.Optional;
import java.util.UUID;
import org.shouze.platform.identity.Actors;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.auditable.AuditKind;
import org.shouze.platform.kernel.auditable.AuditNote;
import org.shouze.platform.kernel.auditable.AuditTrail;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Actor;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Notes who went and who was turned away; who came in is noted by identity, at the end of each way in. */
@Component
class SignInWatch {

    private static final String LOGIN = "[A-Za-z0-9._@-]{1,64}";

    private final AuditTrail trail;

    SignInWatch(AuditTrail trail) {
        this.trail = trail;
    }

    @EventListener(id = "audit.signed-out")
    void out(LogoutSuccessEvent event) {
        var note = AuditNote.of(AuditKind.SIGN_OUT, "identity:sign-out", "退出登录");
        trail.record(note.about(null, account(event.getAuthentication()).orElse(null)));
    }

    /** What was typed is told only where it can be a login: a password in the wrong field must not end up here. */
    @EventListener(id = "audit.turned-away")
    void turnedAway(AbstractAuthenticationFailureEvent event) {
        var typed = event.getAuthentication().getName();
        var login = typed.matches(LOGIN) ? "“" + typed + "”" : "（格式不符，不予记录）";
        trail.record(AuditNote.of(AuditKind.SIGN_IN, "identity:sign-in-refused", "登录失败：账号" + login));
    }

    private static Optional<UUID> account(Authentication authentication) {
        try {
            return Optional.of(UUID.fromString(authentication.getName()));
        } catch (IllegalArgumentException noAccount) {
            return Optional.empty();
        }
    }

    /** At the doors nobody acts yet, or no longer: the account that a note is about answers for it. */
    @Component
    static class AccountOfNote implements Newcomers {

        private final Actors actors;

        AccountOfNote(Actors actors) {
            this.actors = actors;
        }

        @Override
        public void inTheNameOf(AuditNote note, Runnable write) {
            var account = note.subjectId();
            var atTheDoor = note.kind() == AuditKind.SIGN_IN || note.kind() == AuditKind.SIGN_OUT;
            if (account == null || !atTheDoor || Acting.current().isSignedIn()) {
                write.run();
                return;
            }
            Acting.as(actor(account).orElse(Acting.current()), write);
        }

        private Optional<Actor> actor(UUID account) {
            try {
                return Acting.as(Actor.platform(), () -> actors.of(account));
            } catch (Refusal closed) {
                return Optional.empty();
            }
        }
    }
}
