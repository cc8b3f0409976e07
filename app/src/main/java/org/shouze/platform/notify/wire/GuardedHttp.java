package org.shouze.platform.notify.wire;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;
import org.shouze.platform.kernel.outgoing.AddressRule;
import org.shouze.platform.kernel.outgoing.Authorities;
import org.shouze.platform.kernel.outgoing.CheckedNames;
import org.shouze.platform.kernel.outgoing.Networks;
import org.springframework.stereotype.Component;

/**
 * Asks a gateway over HTTP: connects to the very addresses that were checked, follows no redirect, and waits and reads
 * no longer than it must. Clear text never leaves the internal networks.
 */
@Component
class GuardedHttp {

    private static final int LONGEST_ANSWER = 64 * 1024;
    private static final Timeout STEP = Timeout.ofSeconds(8);
    private static final int WHOLE_SECONDS = 20;

    /** @throws ForbiddenAddressException for an address that must not be reached */
    Exchange.Answer ask(Exchange exchange, Networks networks, String certificate) throws IOException {
        var request = new HttpUriRequestBase(exchange.method(), exchange.address());
        exchange.headers().forEach(head -> request.addHeader(head.name(), head.value()));
        var body = exchange.body();
        if (body != null) {
            request.setEntity(
                    new StringEntity(body, ContentType.create(exchange.contentType(), StandardCharsets.UTF_8)));
        }
        var plain = !"https".equalsIgnoreCase(exchange.address().getScheme());
        try (var client = client(networks.rule(plain), certificate)) {
            CompletableFuture.delayedExecutor(WHOLE_SECONDS, TimeUnit.SECONDS).execute(request::cancel);
            return client.execute(request, GuardedHttp::read);
        }
    }

    private static Exchange.Answer read(ClassicHttpResponse response) throws IOException {
        var entity = response.getEntity();
        if (entity == null) {
            return new Exchange.Answer(response.getCode(), "");
        }
        var content = entity.getContent().readNBytes(LONGEST_ANSWER + 1);
        if (content.length > LONGEST_ANSWER) {
            throw new IOException("应答过长");
        }
        return new Exchange.Answer(response.getCode(), new String(content, StandardCharsets.UTF_8));
    }

    static SSLContext trusting(String certificate) throws IOException {
        try {
            return Authorities.context(certificate);
        } catch (GeneralSecurityException unusable) {
            throw new IOException("信任的证书无法使用", unusable);
        }
    }

    private static CloseableHttpClient client(AddressRule rule, String certificate) throws IOException {
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new CheckedNames(rule))
                .setTlsSocketStrategy(new DefaultClientTlsStrategy(trusting(certificate)))
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(STEP)
                        .setSocketTimeout(STEP)
                        .build())
                .build();
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(STEP).build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .setUserAgent("Shouze")
                .build();
    }
}
