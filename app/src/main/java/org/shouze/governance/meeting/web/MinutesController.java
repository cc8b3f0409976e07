package org.shouze.governance.meeting.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.governance.meeting.MeetingBook;
import org.shouze.governance.meeting.MeetingGrants;
import org.shouze.governance.meeting.Minutes;
import org.shouze.governance.meeting.Resolutions;
import org.shouze.platform.kernel.Ids;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@Requires(MeetingGrants.MANAGE)
class MinutesController {

    private final Minutes minutes;
    private final Resolutions resolutions;
    private final MeetingBook book;
    private final MeetingPages pages;

    MinutesController(Minutes minutes, Resolutions resolutions, MeetingBook book, MeetingPages pages) {
        this.minutes = minutes;
        this.resolutions = resolutions;
        this.book = book;
        this.pages = pages;
    }

    @GetMapping("/meetings/{id}/minutes")
    @Requires(MeetingGrants.READ)
    MinutesPage show(@PathVariable UUID id, @RequestParam(required = false) @Nullable Integer version) {
        var detail = book.get(id);
        var shown = detail.minutes().stream()
                .filter(each -> version == null || each.version() == version)
                .findFirst()
                .orElseThrow(Refusal::notFound);
        return new MinutesPage(detail, shown);
    }

    @PostMapping("/meetings/{id}/minutes")
    Object write(@PathVariable UUID id, MeetingForm input) {
        return pages.after(
                id,
                input,
                "纪要已保存。",
                () -> minutes.write(id, MeetingForm.text(input.text()), MeetingForm.text(input.reason())));
    }

    @PostMapping("/meetings/{id}/resolutions")
    Object decide(@PathVariable UUID id, MeetingForm input) {
        return pages.after(id, input, "议定事项已登记，签发后转为交办义务。", () -> {
            var owner = MeetingForm.text(input.owner());
            if (owner.isEmpty()) {
                throw Refusal.invalid("owner", "请选择责任人。");
            }
            resolutions.add(
                    id,
                    MeetingForm.text(input.resolution()),
                    Ids.parse(owner),
                    Moments.day("dueOn", "完成时限", input.dueOn()));
        });
    }

    @PostMapping("/meetings/{id}/resolutions/{resolution}/remove")
    Object undecide(@PathVariable UUID id, @PathVariable UUID resolution) {
        return pages.after(id, MeetingForm.empty(), "议定事项已撤去。", () -> resolutions.remove(id, resolution));
    }
}
