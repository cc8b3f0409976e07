package org.shouze.platform.kernel.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateExpiredException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;

class ConnectionFailuresTests {

    @Test
    void tellsOfWhatKindAFailureWas() {
        assertThat(said(new UnknownHostException("ldap.example"))).contains("找不到该主机名");
        assertThat(said(new ConnectException("Connection refused"))).contains("连接被拒绝");
        assertThat(said(new SocketTimeoutException("Read timed out"))).contains("超时");
        assertThat(said(new SSLHandshakeException("Remote host terminated the handshake")))
                .contains("TLS");
        assertThat(said(new ForbiddenAddressException("不可以"))).isEqualTo("不可以");
    }

    @Test
    void findsTheCauseBelowWhatALibraryMadeOfIt() {
        var handshake = new SSLHandshakeException("PKIX path validation failed");
        handshake.initCause(new CertificateExpiredException("NotAfter"));
        assertThat(said(new IllegalStateException(handshake))).contains("证书");
    }

    @Test
    void repeatsNothingThatTheOtherEndHasAnswered() {
        assertThat(said(new IOException("SSH-2.0-OpenSSH_9.9 root password is swordfish")))
                .doesNotContain("OpenSSH", "swordfish");
    }

    private static String said(Throwable failed) {
        return ConnectionFailures.sentence(failed);
    }
}
