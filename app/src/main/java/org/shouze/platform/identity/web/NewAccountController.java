package org.shouze.platform.identity.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.identity.Accounts;
import org.shouze.platform.identity.IdentityGrants;
import org.shouze.platform.identity.NewAccount;
import org.shouze.platform.kernel.Ids;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.platform.organization.People;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Opening an account, without rights. */
@Controller
@Requires(IdentityGrants.ACCOUNTS)
class NewAccountController {

    private static final int FOUND = 20;

    private final Accounts accounts;
    private final AccountPages pages;
    private final People people;

    NewAccountController(Accounts accounts, AccountPages pages, People people) {
        this.accounts = accounts;
        this.pages = pages;
        this.people = people;
    }

    @GetMapping("/settings/accounts/new")
    NewAccountPage empty(
            @RequestParam(required = false) @Nullable String person, @RequestParam(defaultValue = "") String q) {
        return form(new AccountForm(person, "", ""), q, "");
    }

    /** Shows the account at once instead of redirecting: the start password is seen this once and rests nowhere. */
    @PostMapping("/settings/accounts")
    Object open(AccountForm form) {
        try {
            var person = id(form.personId());
            var holder = person == null ? null : people.get(person);
            var start = accounts.startPassword();
            var account = accounts.open(new NewAccount(
                    holder == null ? Acting.unit() : holder.unitId(),
                    person,
                    AccountForm.text(form.login()),
                    holder == null ? AccountForm.text(form.displayName()) : holder.name(),
                    start,
                    Set.of()));
            return pages.of(account.id(), "", start, "");
        } catch (Refusal refusal) {
            return form(form, "", AccountPages.mendable(refusal).sentence());
        }
    }

    private NewAccountPage form(AccountForm form, String text, String problem) {
        var person = id(form.personId());
        return new NewAccountPage(
                form,
                person == null ? null : people.get(person),
                text.isBlank() ? List.of() : people.search(text, FOUND),
                text,
                problem);
    }

    private static @Nullable UUID id(@Nullable String text) {
        return text == null || text.isBlank() ? null : Ids.parse(text);
    }
}
