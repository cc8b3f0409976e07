package org.shouze.platform.identity.federation.oidc;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouze.platform.identity.federation.Trust;
import org.shouze.platform.kernel.outgoing.ForbiddenAddressException;
import org.springframework.http.HttpMethod;

class BoundedHttpTests {

    @ParameterizedTest
    @ValueSource(strings = {"https://169.254.169.254/", "https://100.100.100.200/latest", "https://[fe80::1]/"})
    void fetchesFromNowhereThatIsNoServer(String address) throws Exception {
        var request = BoundedHttp.trusting(Trust.SYSTEM).createRequest(URI.create(address), HttpMethod.GET);
        assertThatThrownBy(request::execute).isInstanceOf(ForbiddenAddressException.class);
    }
}
