package org.shouze.platform.shell;

import java.net.URI;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.shouze.platform.identity.Actors;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.Ids;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.secret.Sha256;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Actor;
import org.shouze.platform.kernel.security.OpenDoor;
import org.shouze.platform.kernel.security.Requires;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** Calendar subscriptions (日历订阅): secret addresses that show a calendar program what their owner may see today. */
@Service
public class Feeds {

    private static final int BYTES = 32;
    private static final int MOST = 10;
    private static final int LONGEST_NAME = 30;
    private static final int DAYS_BACK = 90;
    private static final int DAYS_AHEAD = 400;

    private final FeedStore store;
    private final Calendars calendars;
    private final Actors actors;
    private final BusinessTime time;
    private final TransactionOperations transaction;
    private final SecureRandom random = new SecureRandom();

    Feeds(FeedStore store, Calendars calendars, Actors actors, BusinessTime time, TransactionOperations transaction) {
        this.store = store;
        this.calendars = calendars;
        this.actors = actors;
        this.time = time;
        this.transaction = transaction;
    }

    /**
     * Makes an address for the one who acts.
     *
     * @param name where it will be used, 1 to 30 characters
     * @return the secret part of the address, never to be seen again
     * @throws Refusal when the name is empty or too long, or there are ten subscriptions already
     */
    @Transactional
    @Requires(ShellGrants.USE)
    public String issue(String name) {
        var clean = name.strip();
        if (clean.isEmpty() || clean.length() > LONGEST_NAME) {
            throw Refusal.invalid("name", "请填写订阅用途，例如“我的手机”，30 字以内。");
        }
        if (store.of(owner()).size() >= MOST) {
            throw Refusal.rule("每个账号最多保留 10 个日历订阅，请先停用不再使用的订阅。");
        }
        var secret = new byte[BYTES];
        random.nextBytes(secret);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        store.insert(new FeedView(Ids.next(), clean, time.instant()), owner(), Acting.unit(), Sha256.of(token));
        return token;
    }

    /** The subscriptions of the one who acts, the latest first. */
    @Transactional(readOnly = true)
    @Requires(ShellGrants.USE)
    public List<FeedView> own() {
        return store.of(owner());
    }

    /**
     * Ends a subscription for good.
     *
     * @throws Refusal as "not found" for one that is not the own or was ended before
     */
    @Transactional
    @Requires(ShellGrants.USE)
    public void revoke(UUID id) {
        if (!store.revoke(id, owner(), time.instant())) {
            throw Refusal.notFound();
        }
    }

    /**
     * The calendar behind a secret address as RFC 5545 text, with what its owner's account may see at this moment: from
     * 90 days ago to 400 days ahead.
     *
     * @param site the address of the platform, before the entries' own paths
     * @throws Refusal as "not found" when the address is unknown or ended, or its account is closed
     */
    @OpenDoor(because = "the address itself is the key")
    public String calendar(String token, URI site) {
        var owner = Acting.as(Actor.platform(), () -> ownerOf(token));
        return Acting.as(owner, () -> {
            var today = time.today();
            var entries = calendars.entries(today.minusDays(DAYS_BACK), today.plusDays(DAYS_AHEAD));
            return new CalendarText(site, today).of(entries);
        });
    }

    private Actor ownerOf(String token) {
        var account =
                transaction.execute(status -> store.accountOf(Sha256.of(token)).orElseThrow(Refusal::notFound));
        return actors.of(account).orElseThrow(Refusal::notFound);
    }

    private static UUID owner() {
        var account = Acting.current().accountId();
        if (account == null) {
            throw Refusal.forbidden();
        }
        return account;
    }
}
