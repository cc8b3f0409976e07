package org.shouze.platform.operation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Actor;
import org.shouze.platform.kernel.security.OpenDoor;
import org.springframework.stereotype.Service;

/** What a monitoring program sees (监控): figures, for whoever shows the token of the home folder or runs the platform. */
@Service
@OpenDoor(because = "asks for the token of the home folder, or the permission, by itself")
public class Monitoring {

    private final Metrics metrics;
    private final MonitoringToken token;

    Monitoring(Metrics metrics, MonitoringToken token) {
        this.metrics = metrics;
        this.token = token;
    }

    /** Empty for who may not see them. */
    public Optional<String> metrics(HttpServletRequest request) {
        return Acting.current().may(OperationGrants.READ) || token.isShownBy(request)
                ? Optional.of(Acting.as(Actor.platform(), metrics::text))
                : Optional.empty();
    }
}
