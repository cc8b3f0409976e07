package org.shouze.risk.asset;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.shouze.responsibility.indicator.measure.Measure;
import org.shouze.responsibility.indicator.measure.MeasureSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The figures of the ledger: K08, changes that are filed, and K20, graded systems on file and evaluated in time. */
@Component
class AssetMeasures implements MeasureSource {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final FilingStore filings;
    private final DueStore dues;
    private final AssetRules rules;

    AssetMeasures(FilingStore filings, DueStore dues, AssetRules rules) {
        this.filings = filings;
        this.dues = dues;
        this.rules = rules;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Measure> measures(UUID unitId, int year, LocalDate asOf) {
        return List.of(filed(unitId, year, asOf), protectedInTime(unitId, asOf));
    }

    private Measure filed(UUID unitId, int year, LocalDate asOf) {
        var last = LocalDate.of(year, 12, 31);
        var share = filings.share(unitId, LocalDate.of(year, 1, 1), asOf.isBefore(last) ? asOf : last);
        var href = "/inventory/filings?year=" + year;
        if (share.all() == 0) {
            return Measure.notApplicable("K08", year + "年没有须报备的系统新增、关闭或重大变更。", href);
        }
        return share(
                "K08",
                share.filed(),
                share.all(),
                year + "年须报备的系统变更 " + share.all() + " 项，已书面报备 " + share.filed() + " 项；登记为无需报备的不计入。",
                href);
    }

    private Measure protectedInTime(UUID unitId, LocalDate asOf) {
        var rule = rules.of(unitId);
        var href = "/inventory?level=SECOND";
        var graded = dues.candidates(unitId).stream()
                .filter(each -> each.asset().facts().protection().level().isFiled())
                .toList();
        if (graded.isEmpty()) {
            return Measure.notApplicable("K20", "台账中没有第二级及以上的系统。", href);
        }
        var kept = graded.stream()
                .filter(each -> DueRule.of(each.asset(), each.enteredOn(), rule).stream()
                        .filter(due -> due.kind() != DueKind.CONTRACT)
                        .noneMatch(due -> due.dueOn().isBefore(asOf)))
                .count();
        return share(
                "K20",
                kept,
                graded.size(),
                "第二级及以上的在用系统 " + graded.size() + " 个，备案和测评均未逾期的 " + kept + " 个（测评间隔见台账规则）。",
                href);
    }

    private static Measure share(String code, long part, long whole, String explanation, String href) {
        var percent = BigDecimal.valueOf(part)
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return new Measure(
                code,
                percent.scale() < 0 ? percent.setScale(0) : percent,
                BigDecimal.valueOf(part),
                BigDecimal.valueOf(whole),
                explanation,
                href);
    }
}
