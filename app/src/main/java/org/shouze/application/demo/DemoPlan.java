package org.shouze.application.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.shouze.responsibility.plan.AdoptionWish;
import org.shouze.responsibility.plan.PlanAdoptions;
import org.shouze.responsibility.plan.PlanDrafts;
import org.shouze.responsibility.plan.PlanStep;
import org.shouze.responsibility.plan.Plans;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** The fictional bureau's plan: handed in, looked at step by step, adopted. */
@Component
@ConditionalOnBooleanProperty("shouze.demo")
class DemoPlan {

    private static final String YEAR_OF_TEXT = "2026";

    private final Plans plans;
    private final PlanDrafts drafts;
    private final PlanAdoptions adoptions;

    DemoPlan(Plans plans, PlanDrafts drafts, PlanAdoptions adoptions) {
        this.plans = plans;
        this.drafts = drafts;
        this.adoptions = adoptions;
    }

    UUID adopted(LocalDate on, String approver) {
        var text = text().replace(YEAR_OF_TEXT, String.valueOf(on.getYear()));
        var plan = plans.upload("网络安全工作方案.txt", text.getBytes(StandardCharsets.UTF_8));
        for (var step : PlanStep.values()) {
            drafts.confirm(drafts.get(plan.id()).ref(), step, true);
        }
        adoptions.adopt(plan.id(), new AdoptionWish(on, approver, true, false, false));
        return plan.id();
    }

    private static String text() {
        try (var resource = DemoPlan.class.getResourceAsStream("/demo/plan.txt")) {
            if (resource == null) {
                throw new IllegalStateException("/demo/plan.txt");
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
