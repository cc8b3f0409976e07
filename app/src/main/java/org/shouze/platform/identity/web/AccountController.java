package org.shouze.platform.identity.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.identity.AccountView;
import org.shouze.platform.identity.Accounts;
import org.shouze.platform.identity.IdentityGrants;
import org.shouze.platform.identity.NewAccount;
import org.shouze.platform.kernel.Ids;
import org.shouze.platform.kernel.ProblemType;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.page.Flash;
import org.shouze.platform.kernel.page.Spreadsheet;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.platform.kernel.security.Role;
import org.shouze.platform.organization.People;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

@Controller
@Requires(IdentityGrants.ACCOUNTS)
class AccountController {

    private static final int PAGE = 50;
    private static final int FOUND = 20;
    private static final int AT_ONCE = 500;

    private final Accounts accounts;
    private final People people;

    AccountController(Accounts accounts, People people) {
        this.accounts = accounts;
        this.people = people;
    }

    @GetMapping("/settings/accounts")
    AccountListPage list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String after) {
        var found = accounts.list(q, after, PAGE + 1);
        var more = found.size() > PAGE;
        return new AccountListPage(more ? found.subList(0, PAGE) : found, q, more);
    }

    @GetMapping("/settings/accounts.xlsx")
    ResponseEntity<byte[]> export(@RequestParam(defaultValue = "") String q) {
        var all = new ArrayList<AccountView>();
        @Nullable String after = "";
        do {
            var stretch = accounts.list(q, after, AT_ONCE);
            all.addAll(stretch);
            after = stretch.size() < AT_ONCE ? null : stretch.getLast().login();
        } while (after != null);
        return Spreadsheet.answer(
                "账号",
                List.of("账号", "姓名", "角色", "状态", "关联人员"),
                all.stream()
                        .map(account -> List.of(
                                account.login(),
                                account.displayName(),
                                account.roles().stream()
                                        .sorted()
                                        .map(Role::label)
                                        .collect(Collectors.joining("、")),
                                account.active() ? "启用" : "停用",
                                account.personId() == null ? "未关联" : "已关联")));
    }

    @GetMapping("/settings/accounts/new")
    NewAccountPage empty(
            @RequestParam(required = false) @Nullable String person, @RequestParam(defaultValue = "") String q) {
        return form(new AccountForm(person, "", "", "", List.of(Role.STAFF)), q, "");
    }

    @PostMapping("/settings/accounts")
    Object open(AccountForm form) {
        try {
            var person = id(form.personId());
            var holder = person == null ? null : people.get(person);
            var account = accounts.open(new NewAccount(
                    holder == null ? Acting.unit() : holder.unitId(),
                    person,
                    AccountForm.text(form.login()),
                    holder == null ? AccountForm.text(form.displayName()) : holder.name(),
                    AccountForm.text(form.password()),
                    form.chosenRoles()));
            Flash.say("已为" + account.displayName() + "开通账号 " + account.login() + "，请将初始密码当面告知本人，并请其登录后修改。");
            return new RedirectView("/settings/accounts");
        } catch (Refusal refusal) {
            return form(form, "", mendable(refusal).sentence());
        }
    }

    @GetMapping("/settings/accounts/{id}")
    AccountPage show(@PathVariable UUID id, @RequestParam(defaultValue = "") String q) {
        return page(id, q, "");
    }

    @PostMapping("/settings/accounts/{id}")
    Object change(@PathVariable UUID id, AccountForm form, @RequestParam(defaultValue = "false") boolean active) {
        return done(id, "账号已更新，对方下一次操作时生效。", () -> accounts.change(id, form.chosenRoles(), active));
    }

    @PostMapping("/settings/accounts/{id}/password")
    Object resetPassword(@PathVariable UUID id, @RequestParam(defaultValue = "") String password) {
        return done(id, "已重设密码，请当面告知本人，并请其登录后修改。", () -> accounts.resetPassword(id, password));
    }

    @PostMapping("/settings/accounts/{id}/person")
    Object link(@PathVariable UUID id, @RequestParam UUID person) {
        return done(id, "已关联人员，对方重新打开页面后即可在“我的工作”看到本人事项。", () -> accounts.link(id, person));
    }

    private Object done(UUID id, String sentence, Runnable change) {
        try {
            change.run();
            Flash.say(sentence);
            return new RedirectView("/settings/accounts/" + id);
        } catch (Refusal refusal) {
            return page(id, "", mendable(refusal).sentence());
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

    private AccountPage page(UUID id, String text, String problem) {
        var account = accounts.get(id);
        var person = account.personId();
        return new AccountPage(
                account,
                person == null ? null : people.get(person),
                text.isBlank() || person != null ? List.of() : people.of(account.unitId(), text.strip(), null, FOUND),
                text,
                problem);
    }

    private static @Nullable UUID id(@Nullable String text) {
        return text == null || text.isBlank() ? null : Ids.parse(text);
    }

    private static Refusal mendable(Refusal refusal) {
        if (refusal.type() == ProblemType.NOT_FOUND || refusal.type() == ProblemType.FORBIDDEN) {
            throw refusal;
        }
        return refusal;
    }
}
