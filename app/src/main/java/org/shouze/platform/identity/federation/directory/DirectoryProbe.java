package org.shouze.platform.identity.federation.directory;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchResultEntry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import org.shouze.platform.identity.federation.ConnectionKind;
import org.shouze.platform.identity.federation.ConnectionProbe;
import org.shouze.platform.identity.federation.LdapSettings;
import org.shouze.platform.identity.federation.ProbeCase;
import org.shouze.platform.identity.federation.ProbeStep;
import org.shouze.platform.kernel.outgoing.ConnectionFailures;
import org.shouze.platform.kernel.outgoing.OutgoingSockets;
import org.springframework.stereotype.Component;

/** Tries a directory: address, certificate, own entry, place of the people, a person, the groups, a password. */
@Component
class DirectoryProbe implements ConnectionProbe {

    private static final int CONNECT_MILLIS = 3_000;
    private static final int SHOWN = 20;

    @Override
    public ConnectionKind kind() {
        return ConnectionKind.LDAP;
    }

    @Override
    public List<ProbeStep> probe(ProbeCase tried) {
        var settings = (LdapSettings) tried.settings();
        var steps = new ArrayList<ProbeStep>();
        var reached = reach(settings);
        steps.add(reached);
        if (reached.passed()) {
            encrypted(settings, tried, steps);
        }
        return steps;
    }

    private static ProbeStep reach(LdapSettings settings) {
        var where = settings.host() + ":" + settings.port();
        try (var socket = OutgoingSockets.toServer()) {
            socket.connect(new InetSocketAddress(settings.host(), settings.port()), CONNECT_MILLIS);
            return ProbeStep.passed("连接地址", "已连通 " + where + "。");
        } catch (IOException unreachable) {
            return ProbeStep.failed("连接地址", "无法连通 " + where + "：" + ConnectionFailures.sentence(unreachable) + "。");
        }
    }

    private static void encrypted(LdapSettings settings, ProbeCase tried, List<ProbeStep> steps) {
        try (var connection = DirectoryServer.of(settings).connect()) {
            steps.add(ProbeStep.passed("加密与证书", "TLS 已建立，服务器证书可信。"));
            signedIn(connection, settings, tried, steps);
        } catch (LDAPException refused) {
            steps.add(ProbeStep.failed("加密与证书", TlsFailures.sentence(refused, settings)));
        }
    }

    private static void signedIn(
            LDAPConnection connection, LdapSettings settings, ProbeCase tried, List<ProbeStep> steps) {
        try {
            connection.bind(settings.bindDn(), tried.secret());
            steps.add(ProbeStep.passed("连接身份", "已用 " + settings.bindDn() + " 登录目录。"));
        } catch (LDAPException refused) {
            steps.add(ProbeStep.failed("连接身份", "目录拒绝了 " + settings.bindDn() + "。请核对连接身份和密码。" + said(refused)));
            return;
        }
        try {
            searched(connection, settings, tried, steps);
        } catch (LDAPException failed) {
            steps.add(ProbeStep.failed("查询", "目录没有回答查询。" + said(failed)));
        }
    }

    private static void searched(
            LDAPConnection connection, LdapSettings settings, ProbeCase tried, List<ProbeStep> steps)
            throws LDAPException {
        if (connection.getEntry(settings.userBase(), "1.1") == null) {
            steps.add(ProbeStep.failed("人员所在位置", "目录中没有 " + settings.userBase() + "，或连接身份无权读取。"));
            return;
        }
        steps.add(ProbeStep.passed("人员所在位置", "已找到 " + settings.userBase() + "。"));
        if (!tried.login().isEmpty()) {
            person(connection, settings, tried, steps);
        }
    }

    private static void person(LDAPConnection connection, LdapSettings settings, ProbeCase tried, List<ProbeStep> steps)
            throws LDAPException {
        var entries = new DirectoryEntries(connection, settings);
        var found = entries.byLogin(tried.login());
        if (found.isEmpty()) {
            steps.add(ProbeStep.failed(
                    "查找人员", "按 " + settings.schema().login() + "=" + tried.login() + " 没有找到唯一的人员。请核对登录名属性和人员过滤条件。"));
            return;
        }
        var entry = found.get();
        var person = entries.person(entry);
        if (person.isEmpty()) {
            steps.add(ProbeStep.failed(
                    "查找人员",
                    "已找到 " + entry.getDN() + "，但读不到固定标识 " + settings.schema().id() + "。请核对属性名或读取权限。"));
            return;
        }
        steps.add(ProbeStep.passed(
                "查找人员", "已找到 " + entry.getDN() + "，姓名“" + person.get().name() + "”。"));
        steps.add(
                entries.isDisabled(entry)
                        ? ProbeStep.failed("账号状态", "此人在目录中已停用，不能登录。")
                        : ProbeStep.passed("账号状态", "此人在目录中可以登录。"));
        var groups = person.get().groups().stream().sorted().limit(SHOWN).toList();
        steps.add(ProbeStep.passed(
                "读取所属组", groups.isEmpty() ? "没有读到所属组；如需按组授予角色，请核对组属性。" : "所属组（含上级组）：" + String.join("；", groups)));
        if (!tried.password().isEmpty()) {
            password(connection, entry, tried, steps);
        }
    }

    private static void password(
            LDAPConnection connection, SearchResultEntry entry, ProbeCase tried, List<ProbeStep> steps) {
        try {
            connection.bind(entry.getDN(), tried.password());
            steps.add(ProbeStep.passed("验证密码", "密码正确。"));
        } catch (LDAPException refused) {
            var wrong = refused.getResultCode().equals(ResultCode.INVALID_CREDENTIALS);
            steps.add(ProbeStep.failed("验证密码", wrong ? "密码不正确。" : "目录不允许此人登录。" + said(refused)));
        }
    }

    private static String said(LDAPException failed) {
        return "（目录的答复：" + failed.getResultCode() + "）";
    }
}
