package org.shouze.platform.notify.web;

import java.util.List;
import java.util.Map;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.page.Flash;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.platform.notify.Contacts;
import org.shouze.platform.notify.NotifyGrants;
import org.shouze.platform.notify.Preferences;
import org.shouze.platform.notify.Quiet;
import org.shouze.platform.notify.wire.Way;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

@Controller
@Requires(NotifyGrants.OWN)
class NotificationController {

    private static final String HERE = "/account/notifications";

    private final Preferences preferences;
    private final Contacts contacts;

    NotificationController(Preferences preferences, Contacts contacts) {
        this.preferences = preferences;
        this.contacts = contacts;
    }

    @GetMapping(HERE)
    NotificationsPage show() {
        return page(List.of());
    }

    @PostMapping(HERE)
    Object choose(@RequestParam Map<String, String> given) {
        return attempt(
                "通知偏好已保存。",
                () -> preferences.choose(
                        Typed.ways(given),
                        new Quiet(
                                Typed.time("quietFrom", given.get("quietFrom")),
                                Typed.time("quietTo", given.get("quietTo")))));
    }

    @PostMapping(HERE + "/reset")
    Object reset() {
        return attempt("已恢复为本单位的默认设置。", preferences::forget);
    }

    @PostMapping(HERE + "/contacts/{way}")
    Object ask(@PathVariable String way, @RequestParam(defaultValue = "") String address) {
        return attempt("验证码已发出，请在 10 分钟内填写。", () -> contacts.ask(way(way), address));
    }

    @PostMapping(HERE + "/contacts/{way}/confirm")
    Object confirm(@PathVariable String way, @RequestParam(defaultValue = "") String code) {
        return attempt("联系方式已验证。", () -> contacts.confirm(way(way), code));
    }

    @PostMapping(HERE + "/contacts/{way}/remove")
    Object remove(@PathVariable String way) {
        return attempt("联系方式已删除。", () -> contacts.remove(way(way)));
    }

    private Object attempt(String done, Runnable action) {
        try {
            action.run();
            Flash.say(done);
            return new RedirectView(HERE);
        } catch (Refusal refusal) {
            return page(List.of(new Refusal.Finding("", refusal.sentence())));
        }
    }

    private NotificationsPage page(List<Refusal.Finding> findings) {
        return new NotificationsPage(preferences.own(), contacts.own(), contacts.usable(), findings);
    }

    private static Way way(String name) {
        return Way.ofName(name).filter(Way::isPersonal).orElseThrow(Refusal::notFound);
    }
}
