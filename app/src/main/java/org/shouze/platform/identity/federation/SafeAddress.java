package org.shouze.platform.identity.federation;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;

/** Which addresses the platform fetches from (安全地址): encrypted ones, or this very machine's. */
public final class SafeAddress {

    private static final Set<String> OWN = Set.of("localhost", "127.0.0.1", "[::1]");

    private SafeAddress() {}

    /** What is wrong with an address as text; empty for nothing. */
    public static Optional<String> problem(String address) {
        try {
            var uri = new URI(address);
            var host = uri.getHost();
            if (host == null || uri.getUserInfo() != null || uri.getFragment() != null) {
                return Optional.of("“" + address + "”不是完整的网址，应如 https://sso.example.cn/realms/bureau。");
            }
            var encrypted = "https".equals(uri.getScheme());
            var own = "http".equals(uri.getScheme()) && OWN.contains(host);
            return encrypted || own ? Optional.empty() : Optional.of("网址“" + address + "”必须以 https:// 开头。");
        } catch (URISyntaxException malformed) {
            return Optional.of("“" + address + "”不是完整的网址，应如 https://sso.example.cn/realms/bureau。");
        }
    }
}
