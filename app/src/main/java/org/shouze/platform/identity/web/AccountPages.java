package org.shouze.platform.identity.web;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.shouze.platform.identity.Accounts;
import org.shouze.platform.identity.IdentityGrants;
import org.shouze.platform.identity.Lockouts;
import org.shouze.platform.identity.session.Sessions;
import org.shouze.platform.kernel.ProblemType;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.page.Flash;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.organization.People;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.view.RedirectView;

/** Puts the page of one account together, for whoever of the administrators looks at it. */
@Component
class AccountPages {

    private static final int FOUND = 20;

    private final Accounts accounts;
    private final People people;
    private final Sessions sessions;
    private final Lockouts lockouts;

    AccountPages(Accounts accounts, People people, Sessions sessions, Lockouts lockouts) {
        this.accounts = accounts;
        this.people = people;
        this.sessions = sessions;
        this.lockouts = lockouts;
    }

    AccountPage of(UUID id, String text, String issued, String problem) {
        var account = accounts.get(id);
        var person = account.personId();
        var watches = Acting.current().may(IdentityGrants.SESSIONS);
        return new AccountPage(
                account,
                person == null ? null : people.get(person),
                text.isBlank() || person != null ? List.of() : people.of(account.unitId(), text.strip(), null, FOUND),
                text,
                issued,
                problem,
                watches ? sessions.of(id) : List.of(),
                watches ? lockouts.lockedUntil(id).orElse(null) : null);
    }

    Object done(UUID id, String sentence, Runnable change) {
        try {
            change.run();
            Flash.say(sentence);
            return new RedirectView("/settings/accounts/" + id);
        } catch (Refusal refusal) {
            return of(id, "", "", mendable(refusal).sentence());
        }
    }

    /** For what is told once: the page itself says it. */
    AccountPage telling(UUID id, Supplier<String> change) {
        try {
            return of(id, "", change.get(), "");
        } catch (Refusal refusal) {
            return of(id, "", "", mendable(refusal).sentence());
        }
    }

    static Refusal mendable(Refusal refusal) {
        if (refusal.type() == ProblemType.NOT_FOUND || refusal.type() == ProblemType.FORBIDDEN) {
            throw refusal;
        }
        return refusal;
    }
}
