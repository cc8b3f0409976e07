package org.shouze.platform.identity;

import java.security.SecureRandom;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Role;
import org.shouze.platform.organization.NewPerson;
import org.shouze.platform.organization.People;
import org.shouze.platform.organization.PersonView;
import org.springframework.stereotype.Component;

/** Makes the accounts of the three administrators: each a person's, each with a password for the first sign-in only. */
@Component
class AdministratorAccounts {

    private static final Map<Role, String> LOGINS =
            Map.of(Role.SYSTEM_ADMIN, "sysadmin", Role.SECURITY_ADMIN, "secadmin", Role.AUDIT_ADMIN, "auditadmin");

    private final AccountStore store;
    private final Accounts accounts;
    private final People people;
    private final SecureRandom random = new SecureRandom();

    AdministratorAccounts(AccountStore store, Accounts accounts, People people) {
        this.store = store;
        this.accounts = accounts;
        this.people = people;
    }

    List<StartAccount> open(UUID unit, Map<Role, String> names) {
        return names.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                .map(wanted -> open(unit, wanted.getKey(), wanted.getValue()))
                .toList();
    }

    private StartAccount open(UUID unit, Role role, String name) {
        var person = person(unit, name);
        var start = StartPassword.random(random);
        var account =
                accounts.open(new NewAccount(unit, person.id(), freeLogin(role), person.name(), start, Set.of(role)));
        store.mustChangePassword(account.id());
        return new StartAccount(role, person.name(), account.login(), start);
    }

    /** Somebody of this name who is there already and has no account, or somebody new. */
    private PersonView person(UUID unit, String name) {
        var known = people.named(unit, name).stream()
                .filter(person -> person.leftOn() == null)
                .toList();
        if (known.isEmpty()) {
            return people.add(NewPerson.named(unit, name, ""));
        }
        return known.stream()
                .filter(person -> store.personsAmong(Set.of(person.id())).isEmpty())
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("administrators", name.strip() + "已有账号；三员分立，请由其他人员担任管理员。"));
    }

    private String freeLogin(Role role) {
        var login = String.valueOf(LOGINS.get(role));
        var number = 2;
        var free = login;
        while (store.credentials(free).isPresent()) {
            free = login + number++;
        }
        return free;
    }
}
