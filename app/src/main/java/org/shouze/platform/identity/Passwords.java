package org.shouze.platform.identity;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.shouze.platform.identity.door.PasswordSource;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Actor;
import org.shouze.platform.kernel.security.OpenDoor;
import org.shouze.platform.kernel.security.Reauthenticated;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.platform.kernel.security.Role;
import org.shouze.platform.organization.Units;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** Passwords (口令): changed by their owners, made anew by the system administrator, kept as hashes. */
@Service
public class Passwords {

    private final AccountStore store;
    private final PasswordHistoryStore history;
    private final PasswordRules rules;
    private final PasswordCheck check;
    private final Policies policies;
    private final List<PasswordSource> elsewhere;
    private final Separation separation;
    private final Access access;
    private final Units units;
    private final PasswordEncoder encoder;
    private final Throttle throttle;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Passwords(
            AccountStore store,
            PasswordHistoryStore history,
            PasswordRules rules,
            PasswordCheck check,
            Policies policies,
            List<PasswordSource> elsewhere,
            Separation separation,
            Access access,
            Units units,
            PasswordEncoder encoder,
            Throttle throttle,
            TransactionOperations transaction,
            Clock clock) {
        this.store = store;
        this.history = history;
        this.rules = rules;
        this.check = check;
        this.policies = policies;
        this.elsewhere = elsewhere;
        this.separation = separation;
        this.access = access;
        this.units = units;
        this.encoder = encoder;
        this.throttle = throttle;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What a password must be, in one sentence. */
    @OpenDoor(because = "whoever chooses a password has to know, before there is an account as well")
    public String rule() {
        return rules.sentence();
    }

    /** Whether an account can do nothing before its password is changed: somebody else knows it, or its time is over. */
    boolean mustChange(AccountView account, boolean cameByPassword) {
        if (account.startPassword()) {
            return true;
        }
        var days = policies.value(SecurityPolicy.PASSWORD_DAYS);
        var until = account.passwordChangedAt().plus(Duration.ofDays(days));
        return cameByPassword && days > 0 && until.isBefore(clock.instant()) && isOurs(account);
    }

    /** Whether the own account has a password at all, here or in a directory. */
    @Requires(IdentityGrants.OWN)
    public boolean hasOne() {
        var account = own();
        return isOurs(account) || isKeptElsewhere(account);
    }

    /** Whether this is the own password; behind the throttle, as at the door. */
    @Requires(IdentityGrants.OWN)
    public boolean isOwn(String password) {
        var account = own();
        var key = Throttle.account(account.login());
        if (!throttle.admits(key)) {
            return false;
        }
        var opened = Acting.as(Actor.platform(), () -> check.of(account.login(), password));
        if (opened.filter(account.id()::equals).isEmpty()) {
            return false;
        }
        throttle.forget(key);
        return true;
    }

    /** Whether the own account's password has to be changed first. */
    @Requires(IdentityGrants.OWN)
    public boolean isDue(AccountView account) {
        return mustChange(account, true);
    }

    /**
     * Changes the own password; whoever else is signed in with it is signed out.
     *
     * @throws Refusal when the current password is wrong, the new one is not good enough, or the old one too young
     */
    @Transactional
    @Requires(IdentityGrants.OWN)
    public void changeOwn(String current, String next) {
        RequestOrigin.requireNoToken();
        var account = own();
        var id = account.id();
        if (!isOurs(account)) {
            throw Refusal.rule("您的密码由本单位的目录或统一身份认证保管，请在那里修改。");
        }
        checkCurrent(account, current);
        checkAge(account);
        check(account, next);
        keep(account);
        store.changePassword(id, String.valueOf(encoder.encode(next)), clock.instant());
        access.passwordChanged(id);
    }

    /**
     * Gives an account a start password, when its owner has lost the old one; a lock ends with it. Its rights wait until the
     * security administrator confirms them, so that nobody can take an account over alone.
     *
     * @return the start password, never to be seen again
     * @throws Refusal for the own account, and for the last security administrator, who would be locked out
     */
    @Transactional
    @Requires(IdentityGrants.ACCOUNTS)
    @Reauthenticated
    public String reset(UUID id) {
        var account = store.find(id).orElseThrow(Refusal::notFound);
        if (id.equals(Acting.current().accountId())) {
            throw Refusal.rule("本人的密码请在“个人设置”中修改。");
        }
        if (account.roles().contains(Role.SECURITY_ADMIN)) {
            separation.keepsAnotherHolder(account, "重设密码后其权限须由另一名安全管理员确认");
        }
        var start = StartPassword.random(random);
        keep(account);
        store.resetPassword(id, String.valueOf(encoder.encode(start)), clock.instant());
        throttle.forget(Throttle.account(account.login()));
        access.passwordChanged(id);
        return start;
    }

    /** Guessing the current password is as slow as guessing at the door. */
    private void checkCurrent(AccountView account, String current) {
        var key = Throttle.account(account.login());
        if (!throttle.admits(key)) {
            throw Refusal.invalid("current", "输错次数过多，请稍后再试。");
        }
        var hash =
                store.credentials(account.id()).orElseThrow(Refusal::forbidden).passwordHash();
        if (!encoder.matches(current, hash)) {
            throw Refusal.invalid("current", "当前密码不正确。");
        }
        throttle.forget(key);
    }

    private void check(AccountView account, String next) {
        var unit = units.get(account.unitId()).name();
        rules.check(next, List.of(account.login(), account.displayName(), unit));
        var used = new ArrayList<String>();
        store.credentials(account.id()).ifPresent(now -> used.add(now.passwordHash()));
        used.addAll(history.latest(account.id(), policies.value(SecurityPolicy.PASSWORD_HISTORY)));
        rules.checkUnused(
                next, used.subList(0, Math.min(used.size(), policies.value(SecurityPolicy.PASSWORD_HISTORY))));
    }

    private void keep(AccountView account) {
        store.credentials(account.id()).ifPresent(old -> history.keep(account, old.passwordHash(), clock.instant()));
    }

    private void checkAge(AccountView account) {
        var hours = policies.value(SecurityPolicy.PASSWORD_HOURS);
        var since = Duration.between(account.passwordChangedAt(), clock.instant());
        if (!mustChange(account, true) && since.compareTo(Duration.ofHours(hours)) < 0) {
            throw Refusal.rule("密码修改后 " + hours + " 小时内不能再次修改。如怀疑泄露，请联系系统管理员重设。");
        }
    }

    private boolean isOurs(AccountView account) {
        var own = Acting.as(Actor.platform(), () -> transaction.execute(status -> store.hasOwnPassword(account.id())));
        return Boolean.TRUE.equals(own) && !isKeptElsewhere(account);
    }

    private boolean isKeptElsewhere(AccountView account) {
        return elsewhere.stream().anyMatch(source -> source.keeps(account.login()));
    }

    private AccountView own() {
        var id = Acting.current().accountId();
        if (id == null) {
            throw Refusal.forbidden();
        }
        return Objects.requireNonNull(
                transaction.execute(status -> store.find(id).orElseThrow(Refusal::forbidden)));
    }
}
