package org.shouze.platform.identity.rest;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.identity.IdentityGrants;
import org.shouze.platform.identity.Policies;
import org.shouze.platform.identity.PolicyView;
import org.shouze.platform.identity.SecurityPolicy;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Requires;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/security-policies")
@Requires(IdentityGrants.READ)
class PolicyApi {

    private final Policies policies;

    PolicyApi(Policies policies) {
        this.policies = policies;
    }

    /** The figure that is to hold. */
    record FigureRequest(@Nullable Integer value) {}

    /** A policy with the figure in force and its bounds. */
    record PolicyResponse(String code, String label, String measure, int value, int least, int most) {

        static PolicyResponse of(PolicyView view) {
            var policy = view.policy();
            return new PolicyResponse(
                    policy.name(), policy.label(), policy.measure(), view.value(), policy.least(), policy.most());
        }
    }

    @GetMapping
    List<PolicyResponse> all() {
        return policies.all().stream().map(PolicyResponse::of).toList();
    }

    /** Sets one figure. */
    @PutMapping("/{code}")
    @Requires(IdentityGrants.POLICIES)
    PolicyResponse set(@PathVariable String code, @RequestBody FigureRequest request) {
        var policy = Arrays.stream(SecurityPolicy.values())
                .filter(known -> known.name().equals(code))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        policies.setAll(Map.of(policy, request.value() == null ? -1 : request.value()));
        return policies.all().stream()
                .filter(view -> view.policy() == policy)
                .map(PolicyResponse::of)
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }
}
