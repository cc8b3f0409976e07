package org.shouze.platform.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.shouze.platform.kernel.page.Nonce;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** What every answer tells the browser to refuse. */
final class ResponseHeaders {

    private static final String BEFORE_NONCE = "default-src 'none'; script-src 'nonce-";
    private static final String AFTER_NONCE = "'; style-src 'self'; img-src 'self' data: blob:; font-src 'self';"
            + " connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final String NOTHING_OF_THE_DEVICE =
            "accelerometer=(), camera=(), display-capture=(), geolocation=(),"
                    + " gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), serial=(), usb=()";
    private static final long ONE_YEAR = 31_536_000;

    private ResponseHeaders() {}

    /** HSTS goes out over HTTPS only, and for this host alone: its subdomains are others' business. */
    static void strict(HeadersConfigurer<HttpSecurity> headers) {
        headers.addHeaderWriter(ResponseHeaders::contentPolicy)
                .httpStrictTransportSecurity(
                        hsts -> hsts.maxAgeInSeconds(ONE_YEAR).includeSubDomains(false))
                .permissionsPolicyHeader(permissions -> permissions.policy(NOTHING_OF_THE_DEVICE))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN));
    }

    private static void contentPolicy(HttpServletRequest request, HttpServletResponse response) {
        if (!response.containsHeader("Content-Security-Policy")) {
            response.setHeader("Content-Security-Policy", BEFORE_NONCE + Nonce.of(request) + AFTER_NONCE);
        }
    }
}
