package org.shouze.platform.notify.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.page.Flash;
import org.shouze.platform.kernel.page.Spreadsheet;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.platform.notify.Notices;
import org.shouze.platform.notify.NotifyGrants;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

@Controller
@Requires(NotifyGrants.REMINDERS)
class HeldController {

    private static final String HERE = "/settings/reminders/held";

    private final Notices notices;

    HeldController(Notices notices) {
        this.notices = notices;
    }

    @GetMapping(HERE)
    HeldPage show() {
        return new HeldPage(notices.held(null), notices.countHeld());
    }

    @GetMapping(HERE + ".xlsx")
    ResponseEntity<byte[]> export() {
        return Spreadsheet.answer(
                "暂缓的提醒",
                List.of("收件人", "类别", "事项", "步骤", "产生时间"),
                notices.held(null).stream()
                        .map(each -> List.of(
                                each.personName(),
                                each.kind().label(),
                                each.title(),
                                each.stepLabel(),
                                new HeldPage(List.of(), 0).moment(each.raisedAt()))));
    }

    @PostMapping(HERE + "/release")
    RedirectView release(@RequestParam(required = false) @Nullable List<UUID> id) {
        Flash.say("已放行 " + notices.release(chosen(id)) + " 条提醒。");
        return new RedirectView(HERE);
    }

    @PostMapping(HERE + "/drop")
    RedirectView drop(@RequestParam(required = false) @Nullable List<UUID> id) {
        Flash.say("已作废 " + notices.drop(chosen(id)) + " 条提醒。");
        return new RedirectView(HERE);
    }

    private static List<UUID> chosen(@Nullable List<UUID> ids) {
        return ids == null ? List.of() : ids;
    }
}
