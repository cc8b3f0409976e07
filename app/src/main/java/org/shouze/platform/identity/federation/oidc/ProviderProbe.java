package org.shouze.platform.identity.federation.oidc;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.shouze.platform.identity.federation.ConnectionKind;
import org.shouze.platform.identity.federation.ConnectionProbe;
import org.shouze.platform.identity.federation.OidcSettings;
import org.shouze.platform.identity.federation.ProbeCase;
import org.shouze.platform.identity.federation.ProbeStep;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Tries a provider: what it says of itself, its keys, and its sign-in page's address. */
@Component
class ProviderProbe implements ConnectionProbe {

    @Override
    public ConnectionKind kind() {
        return ConnectionKind.OIDC;
    }

    @Override
    public List<ProbeStep> probe(ProbeCase tried) {
        var settings = (OidcSettings) tried.settings();
        var steps = new ArrayList<ProbeStep>();
        try {
            var http = OidcClient.http(settings);
            var provider = Provider.discover(settings, http);
            steps.add(ProbeStep.passed("读取说明（discovery）", "已读到，签发者为 " + provider.address("issuer") + "。"));
            steps.add(keys(provider, http));
            steps.add(ProbeStep.passed("登录地址", "登录页为 " + provider.address("authorization_endpoint") + "。"));
            steps.add(proofKeys(provider));
            steps.add(signOut(provider));
        } catch (Provider.Unusable unusable) {
            steps.add(ProbeStep.failed("读取说明（discovery）", String.valueOf(unusable.getMessage())));
        }
        return steps;
    }

    private static ProbeStep keys(Provider provider, ClientHttpRequestFactory http) {
        try {
            var found = RestClient.builder()
                    .requestFactory(http)
                    .build()
                    .get()
                    .uri(URI.create(provider.address("jwks_uri")))
                    .retrieve()
                    .body(new ParameterizedTypeReference<Map<String, Object>>() {});
            var count = found != null && found.get("keys") instanceof Collection<?> keys ? keys.size() : 0;
            return count > 0
                    ? ProbeStep.passed("签名公钥", "已读到 " + count + " 个公钥。")
                    : ProbeStep.failed("签名公钥", "对方没有公布公钥，无法核验登录。");
        } catch (RestClientException failed) {
            return ProbeStep.failed("签名公钥", "没有读到 " + provider.address("jwks_uri") + "。");
        }
    }

    private static ProbeStep proofKeys(Provider provider) {
        var methods = provider.metadata().get("code_challenge_methods_supported");
        return methods instanceof Collection<?> named && named.contains("S256")
                ? ProbeStep.passed("PKCE", "对方支持 S256。")
                : ProbeStep.passed("PKCE", "对方没有声明支持 S256，本平台仍会发送；多数服务会接受。");
    }

    private static ProbeStep signOut(Provider provider) {
        return provider.signOut()
                .map(address -> ProbeStep.passed("同时退出", "对方支持，地址为 " + address + "。"))
                .orElseGet(() -> ProbeStep.passed("同时退出", "对方不支持，退出本平台不会退出对方。"));
    }
}
