package org.shouze.platform.identity.federation;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.Refusal.Finding;

/** What the settings of a connection must be. */
final class SettingsRule {

    private static final int LONGEST = 500;

    private SettingsRule() {}

    /** @throws Refusal with all that is wrong */
    static void check(String name, ConnectionSettings settings) {
        var findings = new ArrayList<Finding>();
        if (name.isBlank() || name.strip().length() > 40) {
            findings.add(new Finding("name", "请填写连接名称，40 字以内，例如“市局目录”。"));
        }
        switch (settings) {
            case LdapSettings ldap -> check(ldap, findings);
            case OidcSettings oidc -> check(oidc, findings);
        }
        TrustRule.problem(settings.trust()).ifPresent(problem -> findings.add(new Finding("material", problem)));
        if (!findings.isEmpty()) {
            throw Refusal.invalid(List.copyOf(findings));
        }
    }

    /** Whether a secret kept for the one would now be shown to another. */
    static boolean leadsElsewhere(ConnectionSettings before, ConnectionSettings after) {
        return !Objects.equals(before.trust(), after.trust()) || !target(before).equals(target(after));
    }

    private static List<Object> target(ConnectionSettings settings) {
        return switch (settings) {
            case LdapSettings ldap -> List.of(ldap.host(), ldap.port(), ldap.bindDn());
            case OidcSettings oidc -> List.of(oidc.issuer(), oidc.clientId());
        };
    }

    private static void check(LdapSettings ldap, List<Finding> findings) {
        if (!ldap.host().matches("[A-Za-z0-9.:_-]{1,253}")) {
            findings.add(new Finding("host", "请填写服务器名称或地址，例如 ldap.example.cn，不含 ldaps://。"));
        }
        if (ldap.port() < 1 || ldap.port() > 65_535) {
            findings.add(new Finding("port", "端口应为 1 至 65535，ldaps 通常为 636，StartTLS 通常为 389。"));
        }
        dn("bindDn", "连接身份", ldap.bindDn(), findings);
        dn("userBase", "人员所在位置", ldap.userBase(), findings);
        var schema = ldap.schema();
        filter("people", schema.people(), findings);
        if (!schema.disabled().isEmpty()) {
            filter("disabled", schema.disabled(), findings);
        }
        if (schema.memberOf().isEmpty() && !schema.groupBase().isEmpty()) {
            dn("groupBase", "组所在位置", schema.groupBase(), findings);
        }
        for (var attribute : schema.attributes()) {
            if (!attribute.matches("[A-Za-z][A-Za-z0-9;-]{0,60}")) {
                findings.add(new Finding("schema", "属性名“" + attribute + "”不正确，应由字母、数字和短横线组成。"));
            }
        }
    }

    private static void check(OidcSettings oidc, List<Finding> findings) {
        SafeAddress.problem(oidc.issuer()).ifPresent(problem -> findings.add(new Finding("issuer", problem)));
        if (oidc.clientId().isEmpty() || oidc.clientId().length() > LONGEST) {
            findings.add(new Finding("clientId", "请填写在统一身份认证处登记的客户端标识（client_id）。"));
        }
        if (!oidc.scopes().matches("[\\x21\\x23-\\x5b\\x5d-\\x7e]+( [\\x21\\x23-\\x5b\\x5d-\\x7e]+)*")) {
            findings.add(new Finding("scopes", "申请范围（scope）之间用一个空格分隔，例如 profile email groups。"));
        }
    }

    private static void dn(String field, String what, String given, List<Finding> findings) {
        if (given.isEmpty() || !DN.isValidDN(given)) {
            findings.add(new Finding(field, what + "应为完整的目录名称（DN），例如 ou=people,dc=example,dc=cn。"));
        }
    }

    private static void filter(String field, String given, List<Finding> findings) {
        try {
            Filter.create(given);
        } catch (LDAPException malformed) {
            findings.add(new Finding(field, "“" + given + "”不是正确的 LDAP 过滤条件，应带括号，例如 (objectClass=person)。"));
        }
    }
}
