package org.shouze.platform.identity;

import java.security.SecureRandom;
import java.util.Base64;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.Ids;
import org.shouze.platform.kernel.Refusal;
import org.springframework.stereotype.Component;

/** Makes tokens (令牌), and knows what may be wanted of one. */
@Component
class TokenMint {

    static final String PREFIX = "shouze_";
    private static final int BYTES = 32;
    private static final int LONGEST_NAME = 60;

    private final PermissionMatrix matrix;
    private final Policies policies;
    private final BusinessTime time;
    private final SecureRandom random = new SecureRandom();

    TokenMint(PermissionMatrix matrix, Policies policies, BusinessTime time) {
        this.matrix = matrix;
        this.policies = policies;
        this.time = time;
    }

    int longestLife() {
        return policies.value(SecurityPolicy.TOKEN_DAYS);
    }

    /** @throws Refusal when the name is empty, the days are out of range, or an area is unknown */
    TokenView view(NewToken wanted, boolean taken) {
        if (wanted.name().isBlank() || wanted.name().length() > LONGEST_NAME) {
            throw Refusal.invalid("name", "请填写令牌用途，60 字以内。");
        }
        if (wanted.days() < 1 || wanted.days() > longestLife()) {
            throw Refusal.invalid("days", "令牌有效期应为 1 至 " + longestLife() + " 天。");
        }
        if (!matrix.prefixes().containsAll(wanted.scope().areas())) {
            throw Refusal.invalid("areas", "令牌范围应为 " + String.join("、", matrix.prefixes()) + " 中的一项或多项。");
        }
        var lastDay = time.today().plusDays(wanted.days());
        return new TokenView(
                Ids.next(), wanted.name().strip(), wanted.scope(), time.instant(), lastDay, taken, false, null, null);
    }

    /** Random, and told once. */
    String secret() {
        var secret = new byte[BYTES];
        random.nextBytes(secret);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }
}
