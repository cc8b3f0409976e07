package org.shouze.platform.identity.factor;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.platform.kernel.security.Role;
import org.shouze.platform.organization.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which roles have to use a second factor (第二因素规定), and who has one. */
@Service
public class FactorPolicies {

    private static final int LONGEST_GRACE = 90;
    private static final int MOST_ROWS = 500;

    private final FactorPolicyStore store;
    private final FactorStandings standings;
    private final RecentProof proof;
    private final Units units;
    private final Clock clock;

    FactorPolicies(FactorPolicyStore store, FactorStandings standings, RecentProof proof, Units units, Clock clock) {
        this.store = store;
        this.standings = standings;
        this.proof = proof;
        this.units = units;
        this.clock = clock;
    }

    /** The roles that must have a factor, and the days (0 to 90) that are left to set one up. */
    @Transactional(readOnly = true)
    @Requires(FactorGrants.RULE)
    public FactorPolicyView inForce() {
        return new FactorPolicyView(store.roles(), store.graceDays());
    }

    /**
     * Rules anew, for all units. A role of which the same is demanded as before keeps the day from which it was: ruling again
     * gives nobody another period of grace.
     *
     * @throws Refusal for anybody of a subordinate unit, and for more than 90 days
     */
    @Transactional
    @Requires(FactorGrants.RULE)
    public void decide(Map<Role, FactorKind> demands, int graceDays) {
        if (!Acting.current().everywhere()) {
            proof.require();
            requireTheBureau();
        }
        if (graceDays < 0 || graceDays > LONGEST_GRACE) {
            throw Refusal.invalid("graceDays", "宽限天数应为 0 至 90 天。");
        }
        var before = store.roles();
        var now = clock.instant();
        for (var role : EnumSet.allOf(Role.class)) {
            var kind = demands.get(role);
            if (kind == before.get(role)) {
                continue;
            }
            if (before.containsKey(role)) {
                store.release(role, now);
            }
            if (kind != null) {
                store.demand(role, kind, now);
            }
        }
        if (graceDays != store.graceDays()) {
            store.grant(graceDays, now);
        }
        standings.forgetAll();
    }

    /**
     * Accounts by login and what factors they have, a stretch at a time.
     *
     * @param missingOnly only those whose roles demand a factor they lack
     */
    @Transactional(readOnly = true)
    @Requires(FactorGrants.RULE)
    public List<AccountFactorsView> accounts(String text, String afterLogin, boolean missingOnly, int limit) {
        return store.accounts(text.strip(), afterLogin, missingOnly, Math.clamp(limit, 1, MOST_ROWS));
    }

    /** @throws Refusal as "not found" for an account that is unknown or out of sight */
    @Transactional(readOnly = true)
    @Requires(FactorGrants.RULE)
    public AccountFactorsView account(UUID id) {
        return store.account(id).orElseThrow(Refusal::notFound);
    }

    private void requireTheBureau() {
        if (units.get(Acting.unit()).parentId() != null) {
            throw Refusal.rule("第二因素规定对所有单位生效，只能由主管单位的安全管理员修改。");
        }
    }
}
