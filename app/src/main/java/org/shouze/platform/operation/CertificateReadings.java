package org.shouze.platform.operation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.operation.contribution.Area;
import org.shouze.platform.operation.contribution.OperationSource;
import org.shouze.platform.operation.contribution.Reading;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How long the certificate of the web server is still good; nothing where the platform speaks plain HTTP. */
@Component
class CertificateReadings implements OperationSource {

    private static final Duration ALARM = Duration.ofDays(30);

    private final String file;
    private final Clock clock;

    CertificateReadings(@Value("${shouze.https.certificate:}") String file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    @Override
    public List<Reading> readings() {
        return file.isEmpty() ? List.of() : List.of(reading(Path.of(file), clock.instant()));
    }

    static Reading reading(Path file, Instant now) {
        try (var in = Files.newInputStream(file)) {
            var certificate = CertificateFactory.getInstance("X.509").generateCertificate(in);
            if (certificate instanceof X509Certificate known) {
                return remaining(known.getNotAfter().toInstant(), now);
            }
        } catch (IOException | CertificateException unreadable) {
            return broken();
        }
        return broken();
    }

    private static Reading remaining(Instant end, Instant now) {
        var left = Duration.between(now, end);
        return Reading.of(
                        Area.CERTIFICATE,
                        "certificate_expires_seconds",
                        "网站证书有效期",
                        left.toSeconds(),
                        "至 " + end.atZone(BusinessTime.ZONE).toLocalDate())
                .failWhen(left.isNegative(), "网站证书已过期，浏览器将拒绝访问。请立即更换证书。")
                .warnWhen(left.compareTo(ALARM) < 0, "网站证书将在 " + Math.max(0, left.toDays()) + " 天后过期，请尽快更换。");
    }

    private static Reading broken() {
        return Reading.of(Area.CERTIFICATE, "certificate_expires_seconds", "网站证书有效期", 0, "读取失败")
                .failWhen(true, "证书文件无法读取，请检查文件是否存在、是否为 PEM 格式。");
    }
}
