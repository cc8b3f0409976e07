package org.shouze.responsibility.plan.rest;

import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.files.Downloads;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.responsibility.plan.Comparison;
import org.shouze.responsibility.plan.PlanAdoptions;
import org.shouze.responsibility.plan.PlanGrants;
import org.shouze.responsibility.plan.Plans;
import org.springframework.core.io.Resource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/v1/plans")
@Requires(PlanGrants.READ)
class PlanRestController {

    private final Plans plans;
    private final Downloads downloads;
    private final PlanAdoptions adoptions;
    private final BusinessTime time;

    PlanRestController(Plans plans, PlanAdoptions adoptions, BusinessTime time, Downloads downloads) {
        this.plans = plans;
        this.downloads = downloads;
        this.adoptions = adoptions;
        this.time = time;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Requires(PlanGrants.EDIT)
    ResponseEntity<PlanResponse> upload(@RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        if (file == null) {
            throw Refusal.invalid("file", "请以 multipart/form-data 的 file 字段提交方案文件。");
        }
        var name = file.getOriginalFilename();
        var plan = plans.upload(name == null ? "方案" : name, file.getBytes());
        return ResponseEntity.created(URI.create("/api/v1/plans/" + plan.id())).body(PlanResponse.of(plan));
    }

    @GetMapping
    PlanListResponse list(
            @RequestParam(required = false) @Nullable UUID after, @RequestParam(defaultValue = "50") int limit) {
        var size = Math.clamp(limit, 1, 100);
        return PlanListResponse.of(plans.page(after, size + 1), size);
    }

    @GetMapping("/{id}")
    PlanResponse get(@PathVariable UUID id) {
        return PlanResponse.of(plans.get(id));
    }

    @DeleteMapping("/{id}")
    @Requires(PlanGrants.EDIT)
    ResponseEntity<Void> discard(@PathVariable UUID id) {
        plans.discard(id);
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/{id}/coverage")
    CoverageResponse coverage(@PathVariable UUID id) {
        return CoverageResponse.of(plans.coverage(id));
    }

    /** Answers "not found" where there is no plan to compare with. */
    @GetMapping("/{id}/comparison")
    Comparison comparison(@PathVariable UUID id) {
        return plans.comparison(id).orElseThrow(Refusal::notFound);
    }

    /** What adopting the draft on a day, by default today, would do, and what stands in its way. */
    @GetMapping("/{id}/adoption-preview")
    @Requires(PlanGrants.EDIT)
    AdoptionPreviewResponse preview(
            @PathVariable UUID id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on) {
        return AdoptionPreviewResponse.of(adoptions.preview(id, on == null ? time.today() : on));
    }

    @PostMapping("/{id}/adopt")
    @Requires(PlanGrants.ADOPT)
    PlanResponse adopt(@PathVariable UUID id, @RequestBody AdoptRequest request) {
        return PlanResponse.of(adoptions.adopt(id, request.wish()));
    }

    @GetMapping("/{id}/file")
    ResponseEntity<Resource> file(@PathVariable UUID id) {
        return downloads.answer(plans.document(id));
    }
}
