package org.shouze.responsibility.obligation.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.files.Downloads;
import org.shouze.platform.kernel.Ids;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.page.Flash;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.responsibility.obligation.Evidence;
import org.shouze.responsibility.obligation.ObligationGrants;
import org.shouze.responsibility.obligation.Occurrences;
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
class OccurrenceController {

    private final Occurrences occurrences;
    private final Evidence evidence;
    private final OccurrencePages pages;
    private final Downloads downloads;

    OccurrenceController(Occurrences occurrences, Evidence evidence, OccurrencePages pages, Downloads downloads) {
        this.occurrences = occurrences;
        this.evidence = evidence;
        this.pages = pages;
        this.downloads = downloads;
    }

    @GetMapping("/occurrences/{id}")
    @Requires(ObligationGrants.READ)
    OccurrencePage show(@PathVariable String id) {
        return pages.of(Ids.parse(id), null, "");
    }

    @PostMapping("/occurrences/{id}/evidence")
    @Requires(ObligationGrants.PROVE)
    Object prove(
            @PathVariable String id,
            ProofForm form,
            @RequestParam(value = "file", required = false) @Nullable List<MultipartFile> files) {
        try {
            evidence.upload(Ids.parse(id), form.toProof(files == null ? List.of() : files));
        } catch (Refusal refusal) {
            return pages.of(Ids.parse(id), form, refusal.sentence());
        }
        return said(id, "佐证已登记。");
    }

    @PostMapping("/occurrences/{id}/due")
    @Requires(ObligationGrants.MANAGE)
    Object changeDue(@PathVariable String id, @RequestParam String dueOn, @RequestParam String reason) {
        return attempt(
                id,
                "截止日期已调整，原日期保留在变更历史中。",
                occurrence -> occurrences.changeDueDate(occurrence, ProofForm.date("dueOn", dueOn), reason));
    }

    @PostMapping("/occurrences/{id}/exempt")
    @Requires(ObligationGrants.EXEMPT)
    Object exempt(@PathVariable String id, @RequestParam String reason, @RequestParam String approver) {
        return attempt(id, "豁免已登记。", occurrence -> occurrences.exempt(occurrence, reason, Approvers.chosen(approver)));
    }

    @PostMapping("/evidence/{id}/withdraw")
    @Requires(ObligationGrants.PROVE)
    Object withdraw(@PathVariable String id, @RequestParam String reason) {
        var found = evidence.get(Ids.parse(id));
        return attempt(
                String.valueOf(found.occurrenceId()),
                "佐证已撤回，原记录保留在台账中。",
                ignored -> evidence.withdraw(found.id(), reason));
    }

    @GetMapping("/evidence/{id}/file")
    @Requires(ObligationGrants.READ)
    ResponseEntity<Resource> file(@PathVariable String id) {
        return downloads.answer(evidence.file(Ids.parse(id)));
    }

    private Object attempt(String id, String done, java.util.function.Consumer<UUID> action) {
        try {
            action.accept(Ids.parse(id));
        } catch (Refusal refusal) {
            return pages.of(Ids.parse(id), null, refusal.sentence());
        }
        return said(id, done);
    }

    private static RedirectView said(String id, String sentence) {
        Flash.say(sentence);
        return new RedirectView("/occurrences/" + id);
    }
}
