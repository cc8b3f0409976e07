package org.shouze.platform.operation.web;

import java.util.List;
import java.util.UUID;
import org.shouze.platform.kernel.ProblemType;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.page.Flash;
import org.shouze.platform.kernel.page.Spreadsheet;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.platform.operation.Deliveries;
import org.shouze.platform.operation.Jobs;
import org.shouze.platform.operation.OperationGrants;
import org.shouze.platform.operation.Operations;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.view.RedirectView;

@Controller
@Requires(OperationGrants.MANAGE)
class OperationController {

    private static final int SHOWN = 50;
    private static final int EXPORTED = 10_000;

    private final Operations operations;
    private final Jobs jobs;
    private final Deliveries deliveries;

    OperationController(Operations operations, Jobs jobs, Deliveries deliveries) {
        this.operations = operations;
        this.jobs = jobs;
        this.deliveries = deliveries;
    }

    @GetMapping("/operation")
    @Requires(OperationGrants.READ)
    OperationPage show() {
        return page("");
    }

    @GetMapping("/operation/jobs.xlsx")
    @Requires(OperationGrants.READ)
    ResponseEntity<byte[]> exportJobs() {
        return Spreadsheet.answer(
                "定时任务",
                List.of("任务", "状态", "下次运行", "上次成功", "上次失败"),
                jobs.all().stream()
                        .map(job -> List.of(
                                job.label(),
                                job.state(),
                                OperationPage.moment(job.next()),
                                OperationPage.moment(job.lastSuccess()),
                                OperationPage.moment(job.lastFailure()))));
    }

    @GetMapping("/operation/events.xlsx")
    @Requires(OperationGrants.READ)
    ResponseEntity<byte[]> exportEvents() {
        return Spreadsheet.answer(
                "未送达事件",
                List.of("事件", "接收方", "发生时间", "已尝试次数", "状态"),
                deliveries.stuck(EXPORTED).stream()
                        .map(event -> List.of(
                                event.event(),
                                event.listener(),
                                OperationPage.moment(event.published()),
                                String.valueOf(event.attempts()),
                                event.failed() ? "处理失败" : "长时间未处理")));
    }

    @PostMapping("/operation/jobs/run")
    Object run(OperationForm form) {
        return done(() -> {
            var job = jobs.run(OperationForm.text(form.name()), OperationForm.text(form.instance()));
            Flash.say("已安排立即运行“" + job.label() + "”，十秒内开始，结果稍后显示在本页。");
        });
    }

    @PostMapping("/operation/events/{id}/retry")
    Object retry(@PathVariable UUID id) {
        return done(() -> {
            deliveries.retry(id);
            Flash.say("已重新投递，处理成功后将不再列出。");
        });
    }

    @PostMapping("/operation/events/{id}/abandon")
    Object giveUp(@PathVariable UUID id, OperationForm form) {
        return done(() -> {
            deliveries.giveUp(id, OperationForm.text(form.reason()));
            Flash.say("已放弃投递，内容和理由已留存。");
        });
    }

    private Object done(Runnable action) {
        try {
            action.run();
            return new RedirectView("/operation");
        } catch (Refusal refusal) {
            if (refusal.type() == ProblemType.NOT_FOUND || refusal.type() == ProblemType.FORBIDDEN) {
                throw refusal;
            }
            return page(refusal.sentence());
        }
    }

    private OperationPage page(String problem) {
        return new OperationPage(operations.status(), jobs.all(), deliveries.stuck(SHOWN), problem);
    }
}
