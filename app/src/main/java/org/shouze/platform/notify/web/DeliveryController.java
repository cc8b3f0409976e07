package org.shouze.platform.notify.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.Ids;
import org.shouze.platform.kernel.page.Filters;
import org.shouze.platform.kernel.page.Flash;
import org.shouze.platform.kernel.page.Spreadsheet;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.platform.notify.Deliveries;
import org.shouze.platform.notify.DeliveryFilter;
import org.shouze.platform.notify.DeliveryView;
import org.shouze.platform.notify.NotifyGrants;
import org.shouze.platform.notify.wire.Way;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

@Controller
@Requires(NotifyGrants.CHANNELS)
class DeliveryController {

    private static final int PAGE = 50;
    private static final int MOST_ROWS = 2000;

    private final Deliveries deliveries;

    DeliveryController(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @GetMapping("/settings/deliveries")
    DeliveriesPage list(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(required = false) @Nullable String way,
            @RequestParam(required = false) @Nullable String after) {
        var filters = new Filters();
        var filter = filter(state, filters.choice("渠道", Way.class, way));
        var found = deliveries.list(filter, filters.id("页码", after), PAGE + 1);
        var shown = found.stream().limit(PAGE).toList();
        var next = found.size() > PAGE ? shown.getLast().id() : null;
        return new DeliveriesPage(filter, shown, deliveries.counts(), next, filters.hint());
    }

    @GetMapping("/settings/deliveries.xlsx")
    ResponseEntity<byte[]> export(
            @RequestParam(defaultValue = "") String state, @RequestParam(required = false) @Nullable String way) {
        var filter = filter(state, new Filters().choice("渠道", Way.class, way));
        var page = new DeliveriesPage(filter, List.of(), java.util.Map.of(), null, "");
        return Spreadsheet.answer(
                "投递记录",
                List.of("收件人", "渠道", "类别", "状态", "条数", "尝试次数", "结果", "产生时间", "完成时间"),
                deliveries.list(filter, null, MOST_ROWS).stream().map(each -> cells(page, each)));
    }

    private static List<String> cells(DeliveriesPage page, DeliveryView each) {
        return List.of(
                each.personName(),
                each.way().label(),
                each.kind().label(),
                each.stateLabel(),
                String.valueOf(each.lines()),
                String.valueOf(each.attempts()),
                each.outcome(),
                page.moment(each.createdAt()),
                page.moment(each.finishedAt()));
    }

    @PostMapping("/settings/deliveries/{id}/retry")
    RedirectView retry(@PathVariable String id) {
        deliveries.retry(Ids.parse(id));
        Flash.say("已重新排队，稍后自动发送。");
        return new RedirectView("/settings/deliveries?state=DEAD");
    }

    @PostMapping("/settings/deliveries/{id}/drop")
    RedirectView drop(@PathVariable String id) {
        UUID wanted = Ids.parse(id);
        deliveries.drop(wanted);
        Flash.say("已撤销该次投递，平台内的通知不受影响。");
        return new RedirectView("/settings/deliveries?state=DEAD");
    }

    private static DeliveryFilter filter(String state, @Nullable Way way) {
        return new DeliveryFilter(DeliveryView.STATES.containsKey(state) ? state : "", way);
    }
}
