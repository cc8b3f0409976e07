package org.shouze.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Rounds in which something befalls the platform while eight writers are at work, and what is left of their work then. */
final class CrashRounds {

    private static final int AT_WORK = 40;
    private static final int AT_WORK_AGAIN = 16;
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration SILENCE = Duration.ofSeconds(3);
    private static final int LOCKED_SECONDS = 12;

    private final CrashSite site;
    private final List<CrashTable.Row> rows = new ArrayList<>();

    CrashRounds(CrashSite site) {
        this.site = site;
    }

    CrashTable run(int count) {
        for (int round = 0; round < count; round++) {
            rows.add(round(round, CrashKind.ofRound(round)));
        }
        return new CrashTable(rows);
    }

    private CrashTable.Row round(int number, CrashKind kind) {
        prepare(kind);
        Duration recovery;
        CrashWriters writers = CrashWriters.start(site.shouze().url(""), site.token(), "第" + number + "轮");
        try (writers) {
            assertThat(writers.await(AT_WORK, PATIENCE)).as("writers at work").isTrue();
            recovery = strike(kind, writers);
        }
        assertThat(writers.unexpected()).as("answers in round " + number).isEmpty();
        assertThat(readiness()).isEqualTo(200);
        var row = compare(number, kind, writers, recovery);
        assertThat(site.verifyLog()).as("log after round " + number).contains("The log is whole");
        tidy(kind);
        return row;
    }

    private void prepare(CrashKind kind) {
        switch (kind) {
            case DISK_FULL -> site.startOnASmallDisk();
            case CLOCK_JUMPS -> site.startWithAClockToTurn();
            default -> assertThat(readiness()).isEqualTo(200);
        }
    }

    private void tidy(CrashKind kind) {
        if (kind == CrashKind.DISK_FULL || kind == CrashKind.CLOCK_JUMPS) {
            site.close();
            site.start();
        }
    }

    /** Does the harm, and says how long it took from its end until the writers were at work again. */
    private Duration strike(CrashKind kind, CrashWriters writers) {
        return switch (kind) {
            case POSTGRES_KILLED -> after(writers, () -> site.shouze().killDatabase());
            case PLATFORM_KILLED ->
                after(writers, () -> {
                    site.shouze().killPlatform();
                    site.start();
                });
            case BOTH_KILLED ->
                after(writers, () -> {
                    site.shouze().kill();
                    site.start();
                });
            case DISK_FULL -> diskFull(writers);
            case POOL_DRY -> poolDry(writers);
            case CLOCK_JUMPS -> clockJumps(writers);
        };
    }

    private Duration diskFull(CrashWriters writers) {
        site.fillTheDisk();
        for (int looks = 0; writers.await(1, SILENCE); looks++) {
            assertThat(looks).as("seconds that writers go on with a full disk").isLessThan(100);
            site.fillTheDisk();
        }
        return after(writers, site::freeTheDisk);
    }

    private Duration poolDry(CrashWriters writers) {
        var lock = site.psql()
                .begin("BEGIN; LOCK TABLE organization.person IN ACCESS EXCLUSIVE MODE; SELECT pg_sleep("
                        + LOCKED_SECONDS + "); COMMIT");
        // The hold-up itself, before its end is waited for.
        assertThat(writers.await(AT_WORK, SILENCE)).isFalse();
        return after(writers, () -> {
            lock.onExit().join();
            assertThat(lock.exitValue()).isZero();
        });
    }

    private Duration clockJumps(CrashWriters writers) {
        var longest = Duration.ZERO;
        for (var offset : List.of("+7200", "-600", "+0")) {
            var took = after(writers, () -> site.turnClock(offset));
            longest = took.compareTo(longest) > 0 ? took : longest;
        }
        return longest;
    }

    private static Duration after(CrashWriters writers, Runnable harm) {
        var begin = System.nanoTime();
        harm.run();
        assertThat(writers.await(AT_WORK_AGAIN, PATIENCE))
                .as("writers at work again")
                .isTrue();
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private CrashTable.Row compare(int number, CrashKind kind, CrashWriters writers, Duration recovery) {
        var kept = site
                .psql()
                .lines("SELECT name FROM organization.person WHERE name LIKE '" + writers.prefix() + "%'")
                .stream()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        var lost = writers.acknowledged().stream()
                .filter(name -> !kept.containsKey(name))
                .count();
        var doubled = kept.values().stream().filter(times -> times > 1).count();
        return new CrashTable.Row(
                number + 1,
                kind,
                writers.acknowledged().size(),
                uncertainButKept(writers, kept),
                lost,
                doubled,
                recovery);
    }

    private static long uncertainButKept(CrashWriters writers, Map<String, Long> kept) {
        return writers.uncertain().stream().filter(kept::containsKey).count();
    }

    /** Every job has run since; none is held by a server that is gone. */
    void awaitJobs() {
        var since = site.psql().ask("SELECT clock_timestamp()");
        var late =
                "SELECT count(*) FROM kernel.scheduled_tasks WHERE task_name = 'operation-backup' AND last_success > '"
                        + since + "'";
        for (var end = System.nanoTime() + PATIENCE.toNanos(); System.nanoTime() < end; ) {
            if (!site.psql().ask(late).equals("0")) {
                return;
            }
            site.psql().ask("SELECT pg_sleep(2)");
        }
        throw new AssertionError("The jobs do not go on: " + site.psql().ask("SELECT * FROM kernel.scheduled_tasks"));
    }

    private int readiness() {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(site.shouze().url("/actuator/health/readiness")))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException failed) {
            throw new AssertionError(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }
}
