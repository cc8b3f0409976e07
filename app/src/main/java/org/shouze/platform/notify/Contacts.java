package org.shouze.platform.notify;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.Ids;
import org.shouze.platform.kernel.ProblemType;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.secret.Sha256;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.platform.notify.ContactStore.Contact;
import org.shouze.platform.notify.wire.Letter;
import org.shouze.platform.notify.wire.Outcome;
import org.shouze.platform.notify.wire.Way;
import org.shouze.platform.notify.wire.Wires;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** Where people are reached outside the platform (联系方式): an address counts once its owner returned the code sent to it. */
@Service
public class Contacts {

    private static final Pattern MOBILE = Pattern.compile("1[3-9][0-9]{9}");
    private static final Duration VALID = Duration.ofMinutes(10);
    private static final Duration APART = Duration.ofMinutes(1);
    private static final int A_DAY = 5;
    private static final int TRIES = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final ContactStore store;
    private final ChannelDirectory directory;
    private final Wires wires;
    private final TransactionOperations transaction;
    private final BusinessTime time;

    Contacts(
            ContactStore store,
            ChannelDirectory directory,
            Wires wires,
            TransactionOperations transaction,
            BusinessTime time) {
        this.store = store;
        this.directory = directory;
        this.wires = wires;
        this.transaction = transaction;
        this.time = time;
    }

    /**
     * Mail and mobile, in this order; a way without an address is there with an empty one.
     *
     * @throws Refusal for an account that belongs to no person
     */
    @Transactional(readOnly = true)
    @Requires(NotifyGrants.OWN)
    public List<ContactView> own() {
        var known = store.of(Preferences.me().personId());
        return List.of(Way.MAIL, Way.SMS).stream()
                .map(way -> known.stream()
                        .filter(each -> each.way() == way)
                        .findFirst()
                        .map(each -> new ContactView(way, each.address(), each.asked()))
                        .orElse(new ContactView(way, "", "")))
                .toList();
    }

    /** The ways that the own unit can use. */
    @Transactional(readOnly = true)
    @Requires(NotifyGrants.OWN)
    public Set<Way> usable() {
        return directory.usable(Acting.unit());
    }

    /**
     * Sends a code to an address. Not in one transaction: what was asked is kept before the other side is.
     *
     * @throws Refusal when the address is none, too much was asked, or the code cannot be sent
     */
    @Requires(NotifyGrants.OWN)
    public void ask(Way way, String address) {
        var clean = checked(way, address);
        var person = Preferences.me();
        var route = directory
                .route(person.unitId(), way)
                .orElseThrow(() -> Refusal.rule("本单位尚未启用" + way.label() + "渠道，请联系系统管理员。"));
        var code = "%06d".formatted(RANDOM.nextInt(1_000_000));
        transaction.executeWithoutResult(status -> remember(person, way, clean, code));
        var text = "守责平台验证码：" + code + "，10 分钟内有效。若非本人操作，请忽略。";
        if (!(wires.send(route.settings(), new Letter(Ids.next(), clean, "守责平台验证码", text))
                instanceof Outcome.Delivered)) {
            throw Refusal.rule("验证码未能发出，请核对" + way.label() + "地址，或稍后再试。");
        }
    }

    private void remember(Addressee person, Way way, String address, String code) {
        store.lock(person.personId());
        var now = time.now();
        var before = store.find(person.personId(), way).orElse(null);
        var times = 0;
        if (before != null && before.askedAt() != null) {
            if (before.askedAt().plus(APART).isAfter(now)) {
                throw Refusal.of(ProblemType.TOO_MANY_REQUESTS, "请求过于频繁，请一分钟后再试。");
            }
            times = BusinessTime.dayOf(before.askedAt()).equals(time.today()) ? before.askedTimes() : 0;
        }
        if (times >= A_DAY) {
            throw Refusal.of(ProblemType.TOO_MANY_REQUESTS, "今日获取验证码的次数已用完，请明日再试。");
        }
        store.ask(person, new Contact(way, "", address, hash(person.personId(), code), now, times + 1, 0));
    }

    /**
     * Confirms the address that was asked for.
     *
     * @throws Refusal for a wrong, used or late code, the same for each
     */
    @Requires(NotifyGrants.OWN)
    public void confirm(Way way, String code) {
        var person = Preferences.me().personId();
        // NB: a wrong code is counted, so the transaction must not end with the refusal.
        var right = transaction.execute(status -> tryCode(person, way, code.strip()));
        if (!Objects.equals(right, true)) {
            throw Refusal.invalid("code", "验证码不正确或已失效，请核对，或重新获取。");
        }
    }

    private boolean tryCode(UUID person, Way way, String code) {
        store.lock(person);
        var contact = store.find(person, way).orElse(null);
        if (contact == null
                || contact.codeHash().isEmpty()
                || contact.askedAt() == null
                || contact.tries() >= TRIES
                || !contact.askedAt().plus(VALID).isAfter(time.now())) {
            return false;
        }
        var right = MessageDigest.isEqual(bytes(hash(person, code)), bytes(contact.codeHash()));
        if (right) {
            store.confirm(person, way, time.now());
        } else {
            store.tried(person, way);
        }
        return right;
    }

    /**
     * Forgets the own address of a way, confirmed or not: nothing is sent there any more. Where none is, nothing happens.
     *
     * @throws Refusal for an account that belongs to no person
     */
    @Transactional
    @Requires(NotifyGrants.OWN)
    public void remove(Way way) {
        store.remove(Preferences.me().personId(), way);
    }

    /** @throws Refusal when it is no address of that way */
    static String checked(Way way, String address) {
        var clean = address.strip();
        var right = switch (way) {
            case MAIL -> ChannelRules.isMail(clean);
            case SMS -> MOBILE.matcher(clean).matches();
            default -> false;
        };
        if (!right) {
            throw Refusal.invalid(
                    "address", way == Way.SMS ? "请填写 11 位手机号码，例如 13800000000。" : "请填写邮件地址，例如 name@example.org。");
        }
        return clean;
    }

    private static String hash(UUID person, String code) {
        return Sha256.hex(person + ":" + code);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
