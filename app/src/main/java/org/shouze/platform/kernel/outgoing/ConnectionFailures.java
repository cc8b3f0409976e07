package org.shouze.platform.kernel.outgoing;

import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** Of what kind a failure was (连接失败的种类): never what the other end has answered, which may be anybody. */
public final class ConnectionFailures {

    private static final int DEEPEST = 12;

    private record Kind(Class<? extends Throwable> failure, String sentence) {}

    /** The more telling first: a certificate that is not believed also ends a handshake. */
    private static final List<Kind> KINDS = List.of(
            new Kind(UnknownHostException.class, "找不到该主机名，请核对地址和域名解析"),
            new Kind(CertificateException.class, "对方的证书不受信任、已过期或与主机名不符"),
            new Kind(NoRouteToHostException.class, "没有到该地址的网络路由"),
            new Kind(ConnectException.class, "连接被拒绝，请核对地址、端口和防火墙"),
            new Kind(InterruptedIOException.class, "等待答复超时，请核对地址、端口和防火墙"),
            new Kind(SSLException.class, "没有建立 TLS 加密连接，对方可能没有启用 TLS"));

    private ConnectionFailures() {}

    /** Without a full stop. */
    public static String sentence(Throwable failed) {
        return forbidden(failed)
                .map(ForbiddenAddressException::sentence)
                .or(() -> KINDS.stream()
                        .filter(kind -> causes(failed).anyMatch(kind.failure()::isInstance))
                        .map(Kind::sentence)
                        .findFirst())
                .orElse("连接中断，或对方的答复不符合协议");
    }

    private static Optional<ForbiddenAddressException> forbidden(Throwable failed) {
        return causes(failed)
                .filter(ForbiddenAddressException.class::isInstance)
                .map(ForbiddenAddressException.class::cast)
                .findFirst();
    }

    private static Stream<Throwable> causes(Throwable failed) {
        return Stream.iterate(failed, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST);
    }
}
