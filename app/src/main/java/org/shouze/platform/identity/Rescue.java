package org.shouze.platform.identity;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Objects;
import javax.sql.DataSource;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Actor;
import org.shouze.platform.kernel.security.ScopedTransactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets an administrator in again who has lost the password (应急重设), from the server's console, while the platform stands still. */
public final class Rescue {

    private final AccountStore store;
    private final AttemptStore attempts;
    private final TransactionTemplate transaction;

    private Rescue(DataSource database) {
        this.store = new AccountStore(JdbcClient.create(database));
        this.attempts = new AttemptStore(JdbcClient.create(database));
        this.transaction = new TransactionTemplate(new ScopedTransactions(database));
    }

    public static Rescue in(DataSource database) {
        return new Rescue(database);
    }

    /**
     * Gives an administrator's account a start password, and opens and unlocks it.
     *
     * @throws Refusal when there is no such account, or it is no administrator's
     */
    public StartAccount reset(String login) {
        return Acting.as(
                Actor.platform(), () -> Objects.requireNonNull(transaction.execute(status -> resetNow(login))));
    }

    private StartAccount resetNow(String login) {
        var account = store.credentials(login.strip().toLowerCase(Locale.ROOT))
                .flatMap(found -> store.find(found.id()))
                .orElseThrow(() -> Refusal.rule("没有账号“" + login + "”。"));
        var role = account.roles().stream()
                .filter(each -> each.isAdministrator())
                .findFirst()
                .orElseThrow(() -> Refusal.rule("“" + login + "”不是管理员账号，请由系统管理员在页面上重设密码。"));
        var start = StartPassword.random(new SecureRandom());
        attempts.forget(Throttle.account(account.login()).text());
        store.rescue(account.id(), String.valueOf(PasswordHashes.encoder().encode(start)));
        return new StartAccount(role, account.displayName(), account.login(), start);
    }
}
