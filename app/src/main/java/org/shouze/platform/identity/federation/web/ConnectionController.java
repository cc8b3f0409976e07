package org.shouze.platform.identity.federation.web;

import java.util.List;
import java.util.UUID;
import org.shouze.platform.identity.federation.ConnectionKind;
import org.shouze.platform.identity.federation.Connections;
import org.shouze.platform.identity.federation.FederationGrants;
import org.shouze.platform.identity.federation.Trials;
import org.shouze.platform.identity.federation.directory.DirectorySync;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.page.Flash;
import org.shouze.platform.kernel.page.Spreadsheet;
import org.shouze.platform.kernel.security.Reauthenticated;
import org.shouze.platform.kernel.security.Requires;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

@Controller
@Requires(FederationGrants.CONNECT)
class ConnectionController {

    private static final String LIST = "/settings/connections";

    private final Connections connections;
    private final Trials trials;
    private final DirectorySync sync;
    private final ConnectionPages pages;

    ConnectionController(Connections connections, Trials trials, DirectorySync sync, ConnectionPages pages) {
        this.connections = connections;
        this.trials = trials;
        this.sync = sync;
        this.pages = pages;
    }

    @GetMapping(LIST)
    @Requires(FederationGrants.SEE)
    ConnectionListPage list() {
        return new ConnectionListPage(connections.all());
    }

    @GetMapping(LIST + ".xlsx")
    @Requires(FederationGrants.SEE)
    ResponseEntity<byte[]> export() {
        return Spreadsheet.answer(
                "目录与统一身份认证",
                List.of("名称", "类型", "状态", "自动开通", "最近同步", "同步结果"),
                connections.all().stream()
                        .map(connection -> List.of(
                                connection.name(),
                                connection.kind().label(),
                                connection.state(),
                                connection.settings().admission().provisioning().label(),
                                ConnectionPage.moment(connection.syncedAt()),
                                connection.syncNote())));
    }

    @GetMapping(LIST + "/new")
    NewConnectionPage empty(@RequestParam(defaultValue = "ldap") String kind) {
        var oidc = kind.equals("oidc");
        return new NewConnectionPage(
                ConnectionForm.usual(oidc ? ConnectionKind.OIDC : ConnectionKind.LDAP, kind.equals("ad")), "");
    }

    @PostMapping(LIST)
    Object add(ConnectionForm form) {
        try {
            var added = connections.add(form.toNewConnection());
            Flash.say("已登记“" + added.name() + "”。请先测试连接，再请安全管理员批准后使用。");
            return new RedirectView(LIST + "/" + added.id());
        } catch (Refusal refusal) {
            return new NewConnectionPage(form, ConnectionPages.mendable(refusal).sentence());
        }
    }

    @GetMapping(LIST + "/{id}")
    @Requires(FederationGrants.SEE)
    ConnectionPage show(@PathVariable UUID id) {
        return pages.page(id, null, List.of(), "");
    }

    @PostMapping(LIST + "/{id}")
    @Reauthenticated
    Object change(@PathVariable UUID id, ConnectionForm form) {
        try {
            var changed = connections.change(id, form.toNewConnection());
            Flash.say(changed.approved() || !changed.enabled() ? "已保存，立即生效。" : "已保存。连接参数须由安全管理员批准后才能用于登录。");
            return new RedirectView(LIST + "/" + id);
        } catch (Refusal refusal) {
            return pages.page(
                    id, form, List.of(), ConnectionPages.mendable(refusal).sentence());
        }
    }

    /** Shows the page at once instead of redirecting: what was found is for these eyes and rests nowhere. */
    @PostMapping(LIST + "/{id}/test")
    ConnectionPage test(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String password) {
        return pages.page(id, null, trials.run(id, login, password), "");
    }

    @PostMapping(LIST + "/{id}/sync")
    Object sync(@PathVariable UUID id) {
        return pages.done(id, () -> sync.now(id));
    }

    @PostMapping(LIST + "/{id}/remove")
    Object remove(@PathVariable UUID id) {
        var name = connections.get(id).name();
        try {
            connections.remove(id);
        } catch (Refusal refusal) {
            return pages.page(
                    id, null, List.of(), ConnectionPages.mendable(refusal).sentence());
        }
        Flash.say("已删除“" + name + "”。");
        return new RedirectView(LIST);
    }
}
