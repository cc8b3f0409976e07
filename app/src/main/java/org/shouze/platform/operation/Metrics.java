package org.shouze.platform.operation;

import java.lang.management.ManagementFactory;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.operation.contribution.Reading;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Everything that a monitoring program may know, as numbers. */
@Component
class Metrics {

    private static final double MILLIS_A_SECOND = 1000;

    private final Readings readings;
    private final RequestCounts requests;
    private final JobStore jobs;
    private final Jobs names;
    private final Build build;

    Metrics(Readings readings, RequestCounts requests, JobStore jobs, Jobs names, Build build) {
        this.readings = readings;
        this.requests = requests;
        this.jobs = jobs;
        this.names = names;
        this.build = build;
    }

    String text() {
        var text = new MetricsText();
        text.family("info", "gauge", "The version that runs");
        text.value("info", MetricsText.label("version", build.version()), 1);
        text.gauge(
                "uptime_seconds",
                "Since this node was started",
                Operations.uptime().toSeconds());
        writeReadings(text);
        writeJobs(text);
        writeJava(text);
        requests.write(text);
        return text.toString();
    }

    private void writeReadings(MetricsText text) {
        var found = new LinkedHashMap<String, Reading>();
        readings.recent().forEach(reading -> found.putIfAbsent(reading.code(), reading));
        text.gauge(
                "ready",
                "1 while nothing vital has failed",
                found.values().stream().anyMatch(Reading::stops) ? 0 : 1);
        found.values().forEach(reading -> text.gauge(reading.code(), "See the page of operations", reading.value()));
        text.family("condition", "gauge", "What a reading means: 0 fine, 1 warning, 2 failed");
        found.values()
                .forEach(reading -> text.value(
                        "condition",
                        MetricsText.label("code", reading.code()) + ","
                                + MetricsText.label(
                                        "area", reading.area().name().toLowerCase(java.util.Locale.ROOT)),
                        reading.verdict().level()));
    }

    private void writeJobs(MetricsText text) {
        try {
            var all = jobs.all(names.labels());
            text.family("job_failures", "gauge", "Failures of a job since it last succeeded");
            all.forEach(job -> text.value("job_failures", MetricsText.label("job", job.name()), job.failures()));
            text.family("job_last_success_seconds", "gauge", "When a job last succeeded, in seconds since 1970");
            all.forEach(job -> text.value(
                    "job_last_success_seconds", MetricsText.label("job", job.name()), seconds(job.lastSuccess())));
        } catch (DataAccessException databaseDown) {
            return;
        }
    }

    private static long seconds(@Nullable OffsetDateTime moment) {
        return moment == null ? 0 : moment.toEpochSecond();
    }

    private static void writeJava(MetricsText text) {
        var memory = ManagementFactory.getMemoryMXBean();
        text.gauge(
                "java_heap_max_bytes",
                "What the heap may grow to",
                memory.getHeapMemoryUsage().getMax());
        text.gauge(
                "java_other_used_bytes",
                "Memory of Java outside the heap",
                memory.getNonHeapMemoryUsage().getUsed());
        text.gauge(
                "java_threads",
                "Platform threads",
                ManagementFactory.getThreadMXBean().getThreadCount());
        text.family("java_collection_seconds_total", "counter", "Time spent collecting garbage");
        for (var collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            text.value(
                    "java_collection_seconds_total",
                    MetricsText.label("collector", collector.getName()),
                    (double) collector.getCollectionTime() / MILLIS_A_SECOND);
        }
        text.gauge(
                "load_average",
                "Of the machine, over a minute",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }
}
