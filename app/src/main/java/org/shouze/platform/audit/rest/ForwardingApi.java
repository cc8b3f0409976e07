package org.shouze.platform.audit.rest;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.audit.AuditGrants;
import org.shouze.platform.audit.Forwarding;
import org.shouze.platform.kernel.security.Reauthenticated;
import org.shouze.platform.kernel.security.Requires;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/audit/forwarding")
@Requires(AuditGrants.FORWARD)
class ForwardingApi {

    private static final int USUAL_PORT = 6514;

    private final Forwarding forwarding;

    ForwardingApi(Forwarding forwarding) {
        this.forwarding = forwarding;
    }

    /** Where to; {@code authorities} are certificates in PEM, empty for those of the Java runtime. */
    record ForwardingRequest(
            @Nullable Boolean active,
            @Nullable String host,
            @Nullable Integer port,
            @Nullable String authorities) {}

    /** Where to, and how far it has come. */
    record ForwardingResponse(
            boolean active,
            String host,
            int port,
            long position,
            long behind,
            @Nullable OffsetDateTime sentAt,
            String problem) {}

    @GetMapping
    ForwardingResponse show() {
        var view = forwarding.get();
        return new ForwardingResponse(
                view.active(), view.host(), view.port(), view.position(), view.behind(), view.sentAt(), view.problem());
    }

    @PutMapping
    @Reauthenticated
    ForwardingResponse settle(@RequestBody ForwardingRequest request) {
        var host = request.host();
        var port = request.port();
        var authorities = request.authorities();
        forwarding.settle(
                Boolean.TRUE.equals(request.active()),
                host == null ? "" : host,
                port == null ? USUAL_PORT : port,
                authorities == null ? "" : authorities);
        return show();
    }

    /** Sends a test message with the settings that are kept. */
    @PostMapping("/test")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void test() {
        forwarding.tryOut();
    }
}
