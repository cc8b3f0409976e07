package org.shouze.platform.identity.federation.directory;

import com.unboundid.ldap.sdk.LDAPException;
import java.util.Locale;
import java.util.stream.Stream;
import org.shouze.platform.identity.federation.LdapSettings;

/** Why an encrypted connection did not come about, in words that say what to do. */
final class TlsFailures {

    private TlsFailures() {}

    static String sentence(LDAPException refused, LdapSettings settings) {
        var text = Stream.iterate((Throwable) refused, cause -> cause != null, Throwable::getCause)
                .limit(8)
                .map(String::valueOf)
                .reduce("", (all, one) -> all + " " + one)
                .toLowerCase(Locale.ROOT);
        if (text.contains("hostname") || text.contains("subject alternative") || text.contains("no name matching")) {
            return "服务器证书不是发给 " + settings.host() + " 的。请填写证书中的服务器名称。";
        }
        if (text.contains("pinned")) {
            return "服务器证书与固定的指纹不一致。如服务器刚更换证书，请核实后更新指纹；否则可能有人冒充服务器。";
        }
        if (text.contains("expired") || text.contains("notafter")) {
            return "服务器证书已过期，请其管理员更换。";
        }
        if (text.contains("certif") || text.contains("trust") || text.contains("pkix")) {
            return "服务器证书不可信：不是由所设的证书机构签发。请核对证书机构的证书。";
        }
        return "没有建立 TLS 加密连接。请核对端口与加密方式（ldaps 或 StartTLS）是否一致。";
    }
}
