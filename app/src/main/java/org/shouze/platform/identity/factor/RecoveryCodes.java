package org.shouze.platform.identity.factor;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.shouze.platform.kernel.security.Acting;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** The way in for who has lost the device: ten codes, each once, kept as costly hashes. */
@Component
class RecoveryCodes {

    private final RecoveryCodeStore store;
    private final PasswordEncoder hashes;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    RecoveryCodes(RecoveryCodeStore store, PasswordEncoder hashes, Clock clock) {
        this.store = store;
        this.hashes = hashes;
        this.clock = clock;
    }

    int left(UUID account) {
        return store.left(account);
    }

    /** Ten new ones for the one who acts; the old ones are worth nothing from now on. */
    List<String> replace() {
        var account = Owner.id();
        store.remove(account);
        var codes = RecoveryCode.fresh(random);
        for (var code : codes) {
            var hash = String.valueOf(hashes.encode(code.verifier()));
            store.insert(account, Acting.unit(), code.selector(), hash, clock.instant());
        }
        return codes.stream().map(RecoveryCode::shown).toList();
    }

    /** Whether it is an unused code of the account; it is used now. */
    boolean use(UUID account, RecoveryCode code) {
        var found = store.find(account, code.selector())
                .filter(unused -> hashes.matches(code.verifier(), unused.verifierHash()));
        found.ifPresent(unused -> store.use(unused.id(), clock.instant()));
        return found.isPresent();
    }

    void remove(UUID account) {
        store.remove(account);
    }
}
