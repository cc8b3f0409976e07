package org.shouze.platform.identity;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.shouze.platform.kernel.ProblemType;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Actor;
import org.shouze.platform.kernel.security.OpenDoor;
import org.shouze.platform.kernel.security.Role;
import org.shouze.platform.organization.NewPerson;
import org.shouze.platform.organization.People;
import org.shouze.platform.organization.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The first start (初始化): makes the unit, the office's account and the three administrators, once, for who holds the code of the
 * console. It comes back for administrators that are missing, as after an upgrade.
 */
@Service
@OpenDoor(because = "whoever sets up has no account yet and shows the code of the console")
public class Setup {

    private final AccountStore store;
    private final Accounts accounts;
    private final AdministratorAccounts administrators;
    private final Units units;
    private final People people;
    private final Throttle throttle;
    private final TransactionOperations transaction;
    private final String code = SetupCode.random(new SecureRandom());

    Setup(
            AccountStore store,
            Accounts accounts,
            AdministratorAccounts administrators,
            Units units,
            People people,
            Throttle throttle,
            TransactionOperations transaction) {
        this.store = store;
        this.accounts = accounts;
        this.administrators = administrators;
        this.units = units;
        this.people = people;
        this.throttle = throttle;
        this.transaction = transaction;
    }

    /** Whether the platform has no account yet. */
    public boolean isNeeded() {
        return asPlatform(store::isEmpty);
    }

    /** The kinds of administrators that no open account holds; all three before the first start. */
    public Set<Role> missing() {
        var held = asPlatform(store::administration);
        return RoleRule.ADMINISTRATORS.stream()
                .filter(role -> !held.contains(role))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The one-time code; printed on the console and nowhere else. */
    public String code() {
        return code;
    }

    /**
     * Makes the unit, its office's clerk and its three administrators, all of them people of the unit.
     *
     * @return the administrators' accounts with their start passwords, never to be seen again
     * @throws Refusal when set-up is done already, the code is wrong, or the names and password are not acceptable
     */
    public synchronized List<StartAccount> complete(FirstStart wanted) {
        check(wanted.code());
        return asPlatform(() -> {
            store.lockForSetup();
            if (!store.isEmpty()) {
                throw Refusal.rule("初始化已经完成，请直接登录。");
            }
            wanted.checkNames();
            var unit = units.createBureau(wanted.unitName());
            var clerk = people.add(NewPerson.named(unit.id(), wanted.clerkName(), ""));
            accounts.open(new NewAccount(
                    unit.id(), clerk.id(), wanted.login(), clerk.name(), wanted.password(), Set.of(Role.OFFICE)));
            return administrators.open(unit.id(), wanted.administrators());
        });
    }

    /**
     * Makes accounts for administrators that are missing, in the bureau.
     *
     * @throws Refusal when none is missing, the code is wrong, or a name is missing or its person has an account already
     */
    public synchronized List<StartAccount> appoint(String given, Map<Role, String> names) {
        check(given);
        return asPlatform(() -> {
            store.lockForSetup();
            if (!missing().containsAll(names.keySet()) || names.isEmpty()) {
                throw Refusal.rule("三名管理员均已设置，请直接登录。");
            }
            FirstStart.checkNames(names);
            return administrators.open(units.all().getFirst().id(), names);
        });
    }

    private <T> T asPlatform(Supplier<T> work) {
        return Acting.as(Actor.platform(), () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }

    private void check(String given) {
        if (!throttle.admits(Throttle.setUp())) {
            throw Refusal.of(ProblemType.TOO_MANY_REQUESTS, "初始化码已输错多次，暂不接受。请过几分钟再试。");
        }
        if (!MessageDigest.isEqual(bytes(given), bytes(code))) {
            throw Refusal.invalid("code", "初始化码不正确。请查看启动守责的终端窗口，输入其中显示的初始化码。");
        }
        throttle.forget(Throttle.setUp());
    }

    /** Its letters and digits alone: how somebody copies the dashes off a screen does not matter. */
    private static byte[] bytes(String text) {
        return text.replaceAll("[^0-9A-Za-z]", "")
                .toUpperCase(java.util.Locale.ROOT)
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}
