package org.shouze.risk.hazard.rest;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.risk.hazard.DeadlineRule;
import org.shouze.risk.hazard.HazardGrants;
import org.shouze.risk.hazard.HazardRequests;
import org.shouze.risk.hazard.HazardRequests.Wish;
import org.shouze.risk.hazard.HazardRules;
import org.shouze.risk.hazard.HazardView;
import org.shouze.risk.hazard.RequestKind;
import org.shouze.risk.hazard.RequestView;
import org.shouze.risk.hazard.signal.HazardSource;
import org.shouze.risk.hazard.signal.Severity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Extensions, acceptances and the rule of deadlines, for programs. */
@RestController
@Requires(HazardGrants.READ)
class HazardRequestApi {

    private static final int MOST = 100;

    private final HazardRequests requests;
    private final HazardRules rules;

    HazardRequestApi(HazardRequests requests, HazardRules rules) {
        this.requests = requests;
        this.rules = rules;
    }

    /** What is asked for until when. */
    record WishRequest(
            @Nullable RequestKind kind,
            @Nullable LocalDate until,
            @Nullable String reason) {}

    /** Whether it is granted. */
    record DecisionRequest(
            @Nullable Boolean approved, @Nullable String remark) {}

    /** The whole rule; what is left out is out of bounds. */
    record RuleRequest(
            @Nullable Map<Severity, Integer> days,
            @Nullable Integer halvedFromLevel,
            @Nullable Boolean halvedWhenExposed,
            @Nullable Set<HazardSource> halvedSources,
            @Nullable String basis) {

        DeadlineRule rule() {
            var all = new HashMap<Severity, Integer>();
            for (var severity : Severity.values()) {
                all.put(severity, days == null ? 0 : days.getOrDefault(severity, 0));
            }
            return new DeadlineRule(
                    all,
                    halvedFromLevel == null ? 0 : halvedFromLevel,
                    Boolean.TRUE.equals(halvedWhenExposed),
                    halvedSources == null ? Set.of() : halvedSources,
                    Objects.requireNonNullElse(basis, ""),
                    true);
        }
    }

    /** What waits for a leader of the own unit. */
    @GetMapping("/api/v1/hazard-requests")
    List<RequestView> waiting() {
        return requests.waiting(Acting.unit(), MOST);
    }

    @GetMapping("/api/v1/hazards/{id}/requests")
    List<RequestView> of(@PathVariable UUID id) {
        return requests.of(id);
    }

    @PostMapping("/api/v1/hazards/{id}/requests")
    @Requires(HazardGrants.REPORT)
    RequestView ask(@PathVariable UUID id, @RequestBody WishRequest request) {
        return requests.ask(
                id, new Wish(request.kind(), request.until(), Objects.requireNonNullElse(request.reason(), "")));
    }

    @PostMapping("/api/v1/hazard-requests/{id}/decide")
    @Requires(HazardGrants.APPROVE)
    HazardView decide(@PathVariable UUID id, @RequestBody DecisionRequest request) {
        return requests.decide(
                id, Boolean.TRUE.equals(request.approved()), Objects.requireNonNullElse(request.remark(), ""));
    }

    @GetMapping("/api/v1/hazard-rules")
    DeadlineRule inForce() {
        return rules.of(Acting.unit());
    }

    @PutMapping("/api/v1/hazard-rules")
    @Requires(HazardGrants.MANAGE)
    DeadlineRule decide(@RequestBody RuleRequest request) {
        return rules.decide(request.rule());
    }
}
