package org.shouze.platform.identity;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.shouze.platform.kernel.ProblemType;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Actor;
import org.shouze.platform.kernel.security.Role;
import org.shouze.platform.organization.NewPerson;
import org.shouze.platform.organization.People;
import org.shouze.platform.organization.UnitView;
import org.shouze.platform.organization.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** The first start (初始化): makes the unit and the first administrator, once, for who holds the code of the console. */
@Service
public class Setup {

    private static final int ATTEMPTS = 10;

    private final AccountStore store;
    private final Accounts accounts;
    private final Units units;
    private final People people;
    private final TransactionOperations transaction;
    private final String code = SetupCode.random(new SecureRandom());
    private final AtomicInteger wrong = new AtomicInteger();

    Setup(AccountStore store, Accounts accounts, Units units, People people, TransactionOperations transaction) {
        this.store = store;
        this.accounts = accounts;
        this.units = units;
        this.people = people;
        this.transaction = transaction;
    }

    /** Whether the platform has no account yet. */
    public boolean isNeeded() {
        return Boolean.TRUE.equals(Acting.as(Actor.platform(), () -> transaction.execute(status -> store.isEmpty())));
    }

    /** The one-time code; printed on the console and nowhere else. */
    public String code() {
        return code;
    }

    /**
     * Makes the unit and its first administrator, who is also the office's clerk and one of the unit's people.
     *
     * @throws Refusal when set-up is done already, the code is wrong, or the names and password are not acceptable
     */
    public synchronized UnitView complete(FirstStart wanted) {
        if (!isNeeded()) {
            throw Refusal.rule("初始化已经完成，请直接登录。");
        }
        check(wanted.code());
        return Acting.as(
                Actor.platform(),
                () -> java.util.Objects.requireNonNull(transaction.execute(status -> {
                    var unit = units.createBureau(wanted.unitName());
                    var person = people.add(NewPerson.named(unit.id(), wanted.administratorName(), ""));
                    var roles = Set.of(Role.SYSTEM_ADMIN, Role.OFFICE);
                    accounts.open(new NewAccount(
                            unit.id(), person.id(), wanted.login(), person.name(), wanted.password(), roles));
                    return unit;
                })));
    }

    private void check(String given) {
        if (wrong.get() >= ATTEMPTS) {
            throw Refusal.of(ProblemType.TOO_MANY_REQUESTS, "初始化码已输错多次，为安全起见本次启动不再接受。请重新启动守责，使用新的初始化码。");
        }
        if (!MessageDigest.isEqual(bytes(given), bytes(code))) {
            wrong.incrementAndGet();
            throw Refusal.invalid("code", "初始化码不正确。请查看启动守责的终端窗口，输入其中显示的初始化码。");
        }
    }

    /** Its letters and digits alone: how somebody copies the dashes off a screen does not matter. */
    private static byte[] bytes(String text) {
        return text.replaceAll("[^0-9A-Za-z]", "")
                .toUpperCase(java.util.Locale.ROOT)
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}
