package org.shouze.platform.notify.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.page.Flash;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.platform.notify.Notices;
import org.shouze.platform.notify.NotifyGrants;
import org.shouze.platform.notify.Preferences;
import org.shouze.platform.notify.PreviewView;
import org.shouze.platform.notify.Reminders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

@Controller
@Requires(NotifyGrants.REMINDERS)
class ReminderController {

    private static final String HERE = "/settings/reminders";

    private final Reminders reminders;
    private final Preferences preferences;
    private final Notices notices;

    ReminderController(Reminders reminders, Preferences preferences, Notices notices) {
        this.reminders = reminders;
        this.preferences = preferences;
        this.notices = notices;
    }

    @GetMapping(HERE)
    RemindersPage show() {
        return page(null, null, null, List.of());
    }

    /** Shows first what the rule would send today; puts it in force when that was confirmed. */
    @PostMapping(HERE)
    Object save(RuleForm form) {
        try {
            var rule = form.toRule();
            if (rule.enabled() && !form.isConfirmed()) {
                return page(null, form, reminders.preview(rule), List.of());
            }
            reminders.save(rule);
            Flash.say(rule.enabled() ? "提醒规则已启用，半小时内开始执行。" : "提醒规则已停用，不再自动提醒。");
            return new RedirectView(HERE);
        } catch (Refusal refusal) {
            return page(null, form, null, refusal.findings());
        }
    }

    @PostMapping(HERE + "/remove")
    RedirectView remove(@RequestParam(defaultValue = "") String source, @RequestParam(defaultValue = "") String scope) {
        reminders.remove(source, scope);
        Flash.say("该条规则已删除，改按上一级规则执行。");
        return new RedirectView(HERE);
    }

    @PostMapping(HERE + "/policy")
    Object setPolicy(PolicyForm form) {
        try {
            reminders.setPolicy(form.toPolicy());
            Flash.say("发送策略已保存。");
            return new RedirectView(HERE);
        } catch (Refusal refusal) {
            return page(form, null, null, refusal.findings());
        }
    }

    @PostMapping(HERE + "/ways")
    RedirectView chooseForUnit(@RequestParam Map<String, String> given) {
        preferences.chooseForUnit(Typed.ways(given));
        Flash.say("全单位默认通知方式已保存；个人另有设置的，按个人设置。");
        return new RedirectView(HERE);
    }

    private RemindersPage page(
            @Nullable PolicyForm policy,
            @Nullable RuleForm draft,
            @Nullable PreviewView preview,
            List<Refusal.Finding> findings) {
        return new RemindersPage(
                reminders.rules(),
                policy == null ? PolicyForm.of(reminders.policy()) : policy,
                preferences.ofUnit(),
                notices.countHeld(),
                draft,
                preview,
                findings);
    }
}
