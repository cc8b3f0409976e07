package org.shouze.risk.asset.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.risk.asset.AssetDues;
import org.shouze.risk.asset.AssetField;
import org.shouze.risk.asset.AssetGrants;
import org.shouze.risk.asset.AssetKind;
import org.shouze.risk.asset.AssetRule;
import org.shouze.risk.asset.AssetRules;
import org.shouze.risk.asset.DueKind;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the unit files, how often it has its systems evaluated, and what falls due, for programs. */
@RestController
@Requires(AssetGrants.READ)
class AssetRuleApi {

    private static final int TWO_MONTHS = 60;

    private final AssetRules rules;
    private final AssetDues dues;

    AssetRuleApi(AssetRules rules, AssetDues dues) {
        this.rules = rules;
        this.dues = dues;
    }

    /** The whole rule; what is left out is out of bounds. */
    record RuleRequest(
            @Nullable Set<AssetKind> filedKinds,
            @Nullable Set<AssetField> filedFields,
            @Nullable Integer filingDays,
            @Nullable String addressees,
            @Nullable Integer secondMonths,
            @Nullable Integer thirdMonths,
            @Nullable Integer fourthMonths,
            @Nullable String basis) {

        AssetRule rule() {
            return new AssetRule(
                    filedKinds == null ? Set.of() : filedKinds,
                    filedFields == null ? Set.of() : filedFields,
                    number(filingDays),
                    Objects.requireNonNullElse(addressees, ""),
                    number(secondMonths),
                    number(thirdMonths),
                    number(fourthMonths),
                    Objects.requireNonNullElse(basis, ""),
                    true);
        }

        private static int number(@Nullable Integer given) {
            return given == null ? 0 : given;
        }
    }

    /** Something that falls due. */
    record DueResponse(UUID assetId, String assetName, DueKind kind, LocalDate dueOn) {}

    @GetMapping("/api/v1/asset-rules")
    AssetRule inForce() {
        return rules.of(Acting.unit());
    }

    @PutMapping("/api/v1/asset-rules")
    @Requires(AssetGrants.MANAGE)
    AssetRule decide(@RequestBody RuleRequest request) {
        return rules.decide(request.rule());
    }

    /** What is late or falls due within so many days, the earliest first. */
    @GetMapping("/api/v1/asset-dues")
    List<DueResponse> dues(
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable Integer days) {
        return dues.within(unit == null ? Acting.unit() : unit, days == null ? TWO_MONTHS : days).stream()
                .map(due ->
                        new DueResponse(due.asset().id(), due.asset().facts().name(), due.kind(), due.dueOn()))
                .toList();
    }
}
