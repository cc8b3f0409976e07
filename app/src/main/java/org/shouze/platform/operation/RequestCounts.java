package org.shouze.platform.operation;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Counts requests by kind, outcome and time. A few additions each: observing must not cost what it observes. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestCounts extends OncePerRequestFilter {

    private static final long[] LIMITS_MILLIS = {5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000};
    private static final int OUTCOMES = 6;
    private static final int HUNDRED = 100;
    private static final long NANOS_A_MILLI = 1_000_000;
    private static final double MILLIS_A_SECOND = 1000;
    private static final double NANOS_A_SECOND = 1e9;

    private final Map<Route, Kind> kinds =
            Map.copyOf(Stream.of(Route.values()).collect(Collectors.toMap(route -> route, route -> new Kind())));

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var begun = System.nanoTime();
        try {
            chain.doFilter(request, response);
        } finally {
            kind(Route.of(request)).count(response.getStatus(), System.nanoTime() - begun);
        }
    }

    private Kind kind(Route route) {
        return Objects.requireNonNull(kinds.get(route));
    }

    void write(MetricsText text) {
        text.family("requests_total", "counter", "Requests answered, by kind and class of status");
        for (var route : Route.values()) {
            kind(route).writeOutcomes(route, text);
        }
        text.family("request_seconds", "histogram", "Time to answer, by kind of request");
        for (var route : Route.values()) {
            kind(route).writeTimes(route, text);
        }
    }

    private static final class Kind {

        private final LongAdder[] outcomes = adders(OUTCOMES);
        private final LongAdder[] buckets = adders(LIMITS_MILLIS.length + 1);
        private final LongAdder nanos = new LongAdder();

        private static LongAdder[] adders(int count) {
            var adders = new LongAdder[count];
            for (int i = 0; i < count; i++) {
                adders[i] = new LongAdder();
            }
            return adders;
        }

        void count(int status, long took) {
            outcomes[Math.clamp(status / HUNDRED, 0, OUTCOMES - 1)].increment();
            var bucket = 0;
            while (bucket < LIMITS_MILLIS.length && took > LIMITS_MILLIS[bucket] * NANOS_A_MILLI) {
                bucket++;
            }
            buckets[bucket].increment();
            nanos.add(took);
        }

        void writeOutcomes(Route route, MetricsText text) {
            for (int outcome = 1; outcome < OUTCOMES; outcome++) {
                text.value(
                        "requests_total",
                        "route=\"" + route.label() + "\",status=\"" + outcome + "xx\"",
                        outcomes[outcome].sum());
            }
        }

        void writeTimes(Route route, MetricsText text) {
            var label = "route=\"" + route.label() + "\"";
            long total = 0;
            for (int bucket = 0; bucket < LIMITS_MILLIS.length; bucket++) {
                total += buckets[bucket].sum();
                text.value(
                        "request_seconds_bucket",
                        label + ",le=\"" + (double) LIMITS_MILLIS[bucket] / MILLIS_A_SECOND + "\"",
                        total);
            }
            total += buckets[LIMITS_MILLIS.length].sum();
            text.value("request_seconds_bucket", label + ",le=\"+Inf\"", total);
            text.value("request_seconds_sum", label, (double) nanos.sum() / NANOS_A_SECOND);
            text.value("request_seconds_count", label, total);
        }
    }
}
