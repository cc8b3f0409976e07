package org.shouze.responsibility.plan.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.files.Downloads;
import org.shouze.platform.kernel.ProblemType;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.page.Flash;
import org.shouze.platform.kernel.page.Spreadsheet;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.responsibility.plan.PlanGrants;
import org.shouze.responsibility.plan.PlanStep;
import org.shouze.responsibility.plan.PlanView;
import org.shouze.responsibility.plan.Plans;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.view.RedirectView;

@Controller
@Requires(PlanGrants.READ)
class PlansController {

    private static final int PAGE = 50;
    private static final int AT_ONCE = 200;

    private final Plans plans;
    private final Downloads downloads;

    PlansController(Plans plans, Downloads downloads) {
        this.plans = plans;
        this.downloads = downloads;
    }

    @GetMapping("/plans")
    PlanListPage list(@RequestParam(required = false) @Nullable UUID after) {
        return list(after, "");
    }

    @GetMapping("/plans.xlsx")
    ResponseEntity<byte[]> export() {
        var all = new ArrayList<PlanView>();
        @Nullable UUID after = null;
        do {
            var stretch = plans.page(after, AT_ONCE);
            all.addAll(stretch);
            after = stretch.size() < AT_ONCE ? null : stretch.getLast().id();
        } while (after != null);
        return Spreadsheet.answer(
                "工作方案",
                List.of("方案", "发文单位", "文号", "成文日期", "状态", "版次", "生效日期", "批准人", "采用人"),
                all.stream().map(PlansController::cells));
    }

    private static List<String> cells(PlanView plan) {
        var adoption = plan.adoption();
        return List.of(
                plan.title(),
                plan.issuer(),
                plan.number(),
                plan.dated(),
                plan.state().label(),
                plan.version() > 0 ? "第 " + plan.version() + " 版" : "",
                adoption == null ? "" : adoption.effectiveOn().toString(),
                adoption == null ? "" : adoption.approver(),
                adoption == null ? "" : adoption.adoptedBy());
    }

    @PostMapping("/plans")
    @Requires(PlanGrants.EDIT)
    Object upload(@RequestParam(required = false) @Nullable MultipartFile file) throws IOException {
        if (file == null || file.isEmpty()) {
            return list(null, "请先选择方案文件，再点“读取方案”。空文件无法读取。");
        }
        try {
            var name = file.getOriginalFilename();
            var plan = plans.upload(name == null ? "方案" : name, file.getBytes());
            Flash.say("方案已读取，请逐步核对。核对完成并采用之前，不会产生任何义务。");
            return new RedirectView(Wizard.href(plan.id(), PlanStep.GROUP.code()));
        } catch (Refusal refusal) {
            if (refusal.type() == ProblemType.FORBIDDEN) {
                throw refusal;
            }
            return list(null, refusal.sentence());
        }
    }

    @GetMapping("/plans/{id}")
    Object show(@PathVariable UUID id) {
        var plan = plans.get(id);
        if (plan.isDraft()) {
            return new RedirectView(Wizard.href(id, PlanStep.GROUP.code()));
        }
        return new PlanPage(
                plan, plans.reading(id), plans.coverage(id), plans.file(id).name());
    }

    @GetMapping("/plans/{id}/file")
    ResponseEntity<Resource> file(@PathVariable UUID id) {
        return downloads.answer(plans.document(id));
    }

    @PostMapping("/plans/{id}/discard")
    @Requires(PlanGrants.EDIT)
    RedirectView discard(@PathVariable UUID id) {
        plans.discard(id);
        Flash.say("方案草稿已作废。");
        return new RedirectView("/plans");
    }

    private PlanListPage list(@Nullable UUID after, String problem) {
        List<PlanView> found = plans.page(after, PAGE + 1);
        var page = found.stream().limit(PAGE).toList();
        var next = found.size() > PAGE ? page.getLast().id().toString() : null;
        return new PlanListPage(page, next, Acting.current().may(PlanGrants.EDIT), problem);
    }
}
