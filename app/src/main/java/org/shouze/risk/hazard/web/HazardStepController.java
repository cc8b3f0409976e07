package org.shouze.risk.hazard.web;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.ProblemType;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.page.Flash;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.platform.organization.People;
import org.shouze.platform.organization.PeopleQuery;
import org.shouze.platform.organization.PersonView;
import org.shouze.risk.hazard.HazardGrants;
import org.shouze.risk.hazard.HazardRequests;
import org.shouze.risk.hazard.HazardView;
import org.shouze.risk.hazard.HazardWork;
import org.shouze.risk.hazard.Hazards;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.view.RedirectView;

/** One hazard, and every step of its way. */
@Controller
@Requires(HazardGrants.READ)
class HazardStepController {

    private final Hazards hazards;
    private final HazardWork work;
    private final HazardRequests requests;
    private final People people;
    private final BusinessTime time;

    HazardStepController(Hazards hazards, HazardWork work, HazardRequests requests, People people, BusinessTime time) {
        this.hazards = hazards;
        this.work = work;
        this.requests = requests;
        this.people = people;
        this.time = time;
    }

    @GetMapping("/hazards/{id}")
    HazardPage show(@PathVariable UUID id) {
        return page(id, StepForm.EMPTY, "");
    }

    @PostMapping("/hazards/{id}/assign")
    @Requires(HazardGrants.MANAGE)
    Object assign(@PathVariable UUID id, StepForm form) {
        return done(id, form, "已指派，责任人将收到待办。", () -> work.assign(id, form.seen(), form.assignment()));
    }

    @PostMapping("/hazards/{id}/reject")
    @Requires(HazardGrants.MANAGE)
    Object reject(@PathVariable UUID id, StepForm form) {
        return done(id, form, "已登记为误报，理由留存备查。", () -> work.reject(id, form.seen(), form.said()));
    }

    @PostMapping("/hazards/{id}/mend")
    @Requires(HazardGrants.REPORT)
    Object mend(@PathVariable UUID id, StepForm form) {
        return done(
                id,
                form,
                "已提交整改结果，待他人复查。",
                () -> work.mend(id, form.seen(), form.said(), HazardForm.proof(form.proof())));
    }

    @PostMapping("/hazards/{id}/inspect")
    @Requires(HazardGrants.MANAGE)
    Object inspect(@PathVariable UUID id, StepForm form) {
        var gone = Boolean.TRUE.equals(form.gone());
        return done(
                id,
                form,
                gone ? "复查通过，隐患已闭环。" : "复查未通过，已退回整改。",
                () -> work.inspect(id, form.seen(), gone, form.said()));
    }

    @PostMapping("/hazards/{id}/reopen")
    @Requires(HazardGrants.MANAGE)
    Object reopen(@PathVariable UUID id, StepForm form) {
        return done(id, form, "已重新打开。", () -> work.reopen(id, form.seen(), form.said()));
    }

    @PostMapping("/hazards/{id}/requests")
    @Requires(HazardGrants.REPORT)
    Object ask(@PathVariable UUID id, StepForm form) {
        return done(id, form, "申请已提交，待领导审批。", () -> {
            requests.ask(id, form.wish());
            return hazards.get(id);
        });
    }

    @PostMapping("/hazards/{id}/requests/{request}")
    @Requires(HazardGrants.APPROVE)
    Object decide(@PathVariable UUID id, @PathVariable UUID request, StepForm form) {
        var approved = Boolean.TRUE.equals(form.approved());
        return done(id, form, approved ? "已批准。" : "已登记为不批准。", () -> requests.decide(request, approved, form.said()));
    }

    private Object done(UUID id, StepForm form, String sentence, Supplier<HazardView> step) {
        try {
            var hazard = step.get();
            Flash.say(sentence);
            return new RedirectView(hazard.href());
        } catch (Refusal refusal) {
            if (refusal.type() == ProblemType.NOT_FOUND || refusal.type() == ProblemType.FORBIDDEN) {
                throw refusal;
            }
            return page(id, form, refusal.sentence());
        }
    }

    private HazardPage page(UUID id, StepForm form, String problem) {
        var record = hazards.record(id);
        var hazard = record.hazard();
        var offered = hazard.unitId().equals(Acting.unit()) && Acting.current().may(HazardGrants.MANAGE)
                ? people.list(PeopleQuery.of(hazard.unitId(), PeopleQuery.LONGEST))
                : List.<PersonView>of();
        return new HazardPage(record, offered, form, time.today(), problem);
    }
}
