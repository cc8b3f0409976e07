package org.shouze.responsibility.plan;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.shouze.platform.kernel.Refusal;
import org.shouze.responsibility.plan.adoption.AdoptedPlan;
import org.shouze.responsibility.plan.adoption.PlanAdoptionListener;
import org.springframework.stereotype.Component;

/** Hears of adoptions, and fails when told to. */
@Component
class AdoptionWitness implements PlanAdoptionListener {

    final List<AdoptedPlan> heard = new CopyOnWriteArrayList<>();
    volatile boolean failing;

    @Override
    public void adopted(AdoptedPlan plan) {
        if (failing) {
            throw Refusal.rule("测试监听失败。");
        }
        heard.add(plan);
    }
}
