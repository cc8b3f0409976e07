package org.shouze.risk.asset;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.Refusal.Finding;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Requires;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a unit files about its systems, and how often it has them evaluated (台账规则); each unit rules for itself. */
@Service
@Requires(AssetGrants.READ)
public class AssetRules {

    private static final int LONGEST = 200;
    private static final int MOST_DAYS = 90;
    private static final int MOST_MONTHS = 60;

    private final AssetRuleStore store;
    private final BusinessTime time;

    AssetRules(AssetRuleStore store, BusinessTime time) {
        this.store = store;
        this.time = time;
    }

    /** The rule in force: the unit's own, or the platform's until it rules. */
    @Transactional(readOnly = true)
    public AssetRule of(UUID unitId) {
        return store.inForce(unitId).orElse(AssetRule.DEFAULT);
    }

    /**
     * Rules for the own unit from now on; what has been raised before keeps its due date.
     *
     * @throws Refusal with everything that is out of bounds: 1 to 90 working days, 1 to 60 months, addressees and basis
     *     of 1 to 200 characters
     */
    @Transactional
    @Requires(AssetGrants.MANAGE)
    public AssetRule decide(AssetRule wanted) {
        var wrong = new ArrayList<Finding>();
        check(wrong, "filingDays", wanted.filingDays(), MOST_DAYS, "报备期限应为 1 至 90 个工作日。");
        check(wrong, "secondMonths", wanted.secondMonths(), MOST_MONTHS, "第二级测评间隔应为 1 至 60 个月。");
        check(wrong, "thirdMonths", wanted.thirdMonths(), MOST_MONTHS, "第三级测评间隔应为 1 至 60 个月。");
        check(wrong, "fourthMonths", wanted.fourthMonths(), MOST_MONTHS, "第四级测评间隔应为 1 至 60 个月。");
        check(wrong, "addressees", wanted.addressees().strip().length(), LONGEST, "请填写报备对象，200 字以内。");
        check(wrong, "basis", wanted.basis().strip().length(), LONGEST, "请填写依据，200 字以内，例如方案的条款。");
        if (!wrong.isEmpty()) {
            throw Refusal.invalid(wrong);
        }
        store.replace(Acting.unit(), wanted, Acting.current().name(), time.now());
        return of(Acting.unit());
    }

    private static void check(List<Finding> wrong, String field, int number, int most, String sentence) {
        if (number < 1 || number > most) {
            wrong.add(new Finding(field, sentence));
        }
    }
}
