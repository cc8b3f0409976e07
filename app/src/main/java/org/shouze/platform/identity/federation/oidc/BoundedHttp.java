package org.shouze.platform.identity.federation.oidc;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.client5.http.ssl.NoopHostnameVerifier;
import org.apache.hc.core5.util.Timeout;
import org.shouze.platform.identity.federation.SafeAddress;
import org.shouze.platform.identity.federation.Trust;
import org.shouze.platform.identity.federation.TrustKind;
import org.shouze.platform.identity.federation.TrustedSockets;
import org.shouze.platform.kernel.outgoing.AddressRule;
import org.shouze.platform.kernel.outgoing.CheckedNames;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.http.client.InterceptingClientHttpRequestFactory;

/** Fetches from providers: safe addresses only, no redirect followed, bounded in time and size. */
final class BoundedHttp {

    static final int LARGEST = 1024 * 1024;
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration ANSWER = Duration.ofSeconds(8);

    private BoundedHttp() {}

    static ClientHttpRequestFactory trusting(Trust trust) throws GeneralSecurityException {
        var client = HttpClients.custom()
                .setConnectionManager(connections(trust))
                .setConnectionReuseStrategy((request, response, context) -> false)
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
        var requests = new HttpComponentsClientHttpRequestFactory(client);
        requests.setReadTimeout(ANSWER);
        return new InterceptingClientHttpRequestFactory(requests, List.of(new Bounds()));
    }

    private static HttpClientConnectionManager connections(Trust trust) throws GeneralSecurityException {
        var context = TrustedSockets.context(trust);
        // NB: the pinned certificate is the proof itself, whatever name stands in it.
        var tls = trust.kind() == TrustKind.PIN
                ? new DefaultClientTlsStrategy(
                        context, HostnameVerificationPolicy.CLIENT, NoopHostnameVerifier.INSTANCE)
                : new DefaultClientTlsStrategy(context);
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new CheckedNames(AddressRule.servers()))
                .setTlsSocketStrategy(tls)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(CONNECT))
                        .setSocketTimeout(Timeout.of(ANSWER))
                        .build())
                .build();
    }

    private static final class Bounds implements ClientHttpRequestInterceptor {

        @Override
        public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
                throws IOException {
            var address = request.getURI();
            if (SafeAddress.problem(address.toString()).isPresent()) {
                throw new IOException("an address that nothing is fetched from");
            }
            return new Bounded(execution.execute(request, body));
        }
    }

    private record Bounded(ClientHttpResponse response) implements ClientHttpResponse {

        @Override
        public HttpStatusCode getStatusCode() throws IOException {
            return response.getStatusCode();
        }

        @Override
        public String getStatusText() throws IOException {
            return response.getStatusText();
        }

        @Override
        public HttpHeaders getHeaders() {
            return response.getHeaders();
        }

        @Override
        public InputStream getBody() throws IOException {
            return new Counted(response.getBody());
        }

        @Override
        public void close() {
            response.close();
        }
    }

    private static final class Counted extends FilterInputStream {

        private int left = LARGEST;

        Counted(InputStream stream) {
            super(stream);
        }

        @Override
        public int read() throws IOException {
            return count(super.read(), 1);
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            var read = super.read(bytes, from, length);
            return count(read, read);
        }

        private int count(int answer, int bytes) throws IOException {
            left -= Math.max(0, bytes);
            if (left < 0) {
                throw new IOException("an answer of more than " + LARGEST + " bytes");
            }
            return answer;
        }
    }
}
