package org.shouze.platform.identity.rest;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.identity.factor.AccountFactorsView;
import org.shouze.platform.identity.factor.FactorGrants;
import org.shouze.platform.identity.factor.FactorKind;
import org.shouze.platform.identity.factor.FactorPolicies;
import org.shouze.platform.identity.factor.FactorPolicyView;
import org.shouze.platform.identity.factor.FactorResets;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.platform.kernel.security.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which roles need a second factor, and who has one; a token may read and change nothing. */
@RestController
@RequestMapping("/api/v1/factor-policy")
@Requires(FactorGrants.RULE)
class FactorPolicyApi {

    private static final int HIGHEST_LIMIT = 200;
    private static final int NO_DAYS = -1;

    private final FactorPolicies policies;
    private final FactorResets resets;

    FactorPolicyApi(FactorPolicies policies, FactorResets resets) {
        this.policies = policies;
        this.resets = resets;
    }

    /** Roles that need a factor and which, and the days of grace, 0 to 90. */
    record PolicyRequest(
            @Nullable Map<Role, FactorKind> roles, @Nullable Integer graceDays) {}

    /** Why somebody's factors are taken away. */
    record ResetRequest(@Nullable String reason) {}

    @GetMapping
    FactorPolicyView inForce() {
        return policies.inForce();
    }

    @PutMapping
    FactorPolicyView decide(@RequestBody PolicyRequest request) {
        policies.decide(
                request.roles() == null ? Map.of() : request.roles(),
                request.graceDays() == null ? NO_DAYS : request.graceDays());
        return policies.inForce();
    }

    /** Accounts by login; {@code after} is the last login of the stretch before. */
    @GetMapping("/accounts")
    FactorAccountListResponse accounts(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "false") boolean missing,
            @RequestParam(defaultValue = "50") int limit) {
        var most = Math.clamp(limit, 1, HIGHEST_LIMIT);
        return FactorAccountListResponse.of(policies.accounts(q, after, missing, most + 1), most);
    }

    /** Takes away all factors of an account, whose owner has lost them. */
    @PostMapping("/accounts/{id}/reset")
    AccountFactorsView reset(@PathVariable UUID id, @RequestBody ResetRequest request) {
        resets.clear(id, request.reason() == null ? "" : request.reason());
        return policies.account(id);
    }
}
