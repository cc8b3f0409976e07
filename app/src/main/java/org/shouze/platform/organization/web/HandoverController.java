package org.shouze.platform.organization.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.page.Flash;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.platform.organization.Handovers;
import org.shouze.platform.organization.OrganizationGrants;
import org.shouze.platform.organization.People;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** Hand-over and leaving. */
@Controller
@Requires(OrganizationGrants.MANAGE)
class HandoverController {

    private final Handovers handovers;
    private final People people;
    private final BusinessTime time;

    HandoverController(Handovers handovers, People people, BusinessTime time) {
        this.handovers = handovers;
        this.people = people;
        this.time = time;
    }

    @GetMapping("/organization/people/{id}/handover")
    HandoverPage show(@PathVariable UUID id) {
        return page(id, new HandoverForm("", time.today().toString(), null, ""), "");
    }

    @PostMapping("/organization/people/{id}/handover")
    Object handOver(@PathVariable UUID id, HandoverForm sent) {
        var form = new HandoverForm(
                sent.personId(), sent.on(), sent.posts() == null ? List.of() : sent.posts(), sent.document());
        try {
            var order = form.toOrder(id);
            handovers.handOver(order);
            Flash.say("交接已完成，由" + people.get(order.toPerson()).name() + "自 " + order.on() + " 起接任。");
            return new RedirectView("/organization/people/" + id + "/handover");
        } catch (Refusal refusal) {
            return page(id, form, Inputs.mendable(refusal).sentence());
        }
    }

    @PostMapping("/organization/people/{id}/leave")
    Object leave(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String leftOn,
            @RequestParam(defaultValue = "false") boolean despite) {
        try {
            var on = Inputs.requiredDate("on", leftOn, "离任日期");
            if (!despite && !handovers.of(id, on.plusDays(1)).moving().isEmpty()) {
                throw Refusal.rule("还有未移交的事项。请先移交；确需先行离任的，请勾选“仍有未移交事项，确认离任”。");
            }
            var person = people.leave(id, on);
            Flash.say(person.name() + "已办理离任，登录账号已停用。历史记录保留其姓名。");
            return new RedirectView("/organization/people/" + id);
        } catch (Refusal refusal) {
            return page(
                    id,
                    new HandoverForm("", time.today().toString(), null, ""),
                    Inputs.mendable(refusal).sentence());
        }
    }

    private HandoverPage page(UUID id, HandoverForm form, String problem) {
        var held = handovers.of(id, time.today());
        var unit = held.person().unitId();
        var chosen = Inputs.id(form.personId());
        var picked = chosen == null
                ? people.of(unit, null, null, 12).stream()
                        .filter(person -> !person.id().equals(id))
                        .toList()
                : List.of(people.get(chosen));
        return new HandoverPage(held, form, new PersonPickPage(picked, unit, chosen), time.today(), problem);
    }
}
