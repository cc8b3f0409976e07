package org.shouze.platform.operation.rest;

import jakarta.servlet.http.HttpServletRequest;
import org.shouze.platform.kernel.security.OpenDoor;
import org.shouze.platform.operation.Monitoring;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class MetricsDoor {

    private static final String FORMAT = "text/plain;version=0.0.4;charset=UTF-8";

    private final Monitoring monitoring;

    MetricsDoor(Monitoring monitoring) {
        this.monitoring = monitoring;
    }

    @GetMapping("/actuator/prometheus")
    @OpenDoor(because = "a monitoring program shows the token of the home folder, which is no account's")
    ResponseEntity<String> metrics(HttpServletRequest request) {
        return monitoring
                .metrics(request)
                .map(text -> ResponseEntity.ok()
                        .header(HttpHeaders.CONTENT_TYPE, FORMAT)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .body(text))
                .orElseGet(() -> ResponseEntity.status(401)
                        .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                        .build());
    }
}
