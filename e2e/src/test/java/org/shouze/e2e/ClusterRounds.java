package org.shouze.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;

/** Lets eight writers and three visitors work while one server after the other is killed, and then the database. */
final class ClusterRounds {

    private static final int EACH_SECONDS = 10;
    private static final int AT_WORK = 40;
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final ClusterSite site;

    ClusterRounds(ClusterSite site) {
        this.site = site;
    }

    ClusterTable.Row serversKilled(int kills) {
        return round("one of three servers", kills, number -> site.killServer(number % ClusterSite.SERVERS));
    }

    ClusterTable.Row primaryKilled() {
        return round("the database's primary", 1, number -> site.killPrimary());
    }

    private ClusterTable.Row round(String name, int kills, IntConsumer strike) {
        var writers = CrashWriters.start(site.url(), site.token("office"), "集群" + name.length() + "轮");
        var visitors = List.of("office", "leader", "staff").stream()
                .map(login -> ClusterVisitor.signIn(site.url(), login, site.password(login)))
                .toList();
        try {
            assertThat(writers.await(AT_WORK, PATIENCE)).as("writers at work").isTrue();
            writers.forgetPauses();
            eachTenSeconds(kills, strike);
            assertThat(writers.await(AT_WORK, PATIENCE))
                    .as("writers at work again")
                    .isTrue();
        } finally {
            visitors.forEach(ClusterVisitor::close);
            writers.close();
        }
        assertThat(writers.unexpected()).as("answers").isEmpty();
        return row(name, kills, writers, visitors);
    }

    private static void eachTenSeconds(int kills, IntConsumer strike) {
        var left = new CountDownLatch(kills);
        try (var clock = Executors.newSingleThreadScheduledExecutor()) {
            var strikes = clock.scheduleAtFixedRate(
                    () -> {
                        strike.accept((int) left.getCount());
                        left.countDown();
                    },
                    0,
                    EACH_SECONDS,
                    TimeUnit.SECONDS);
            while (!left.await(1, TimeUnit.SECONDS)) {
                if (strikes.isDone()) {
                    strikes.get();
                }
            }
            strikes.cancel(false);
        } catch (ExecutionException failed) {
            throw new AssertionError(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    private ClusterTable.Row row(String name, int kills, CrashWriters writers, List<ClusterVisitor> visitors) {
        var kept = site.database()
                .askTheBureau("SELECT name FROM organization.person WHERE name LIKE '" + writers.prefix() + "%'")
                .lines()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return new ClusterTable.Row(
                name,
                kills,
                writers.acknowledged().size(),
                writers.acknowledged().stream()
                        .filter(person -> !kept.containsKey(person))
                        .count(),
                kept.values().stream().filter(times -> times > 1).count(),
                visitors.stream().mapToInt(ClusterVisitor::seen).sum(),
                visitors.stream().mapToInt(ClusterVisitor::retried).sum(),
                visitors.stream().mapToInt(ClusterVisitor::mostRetries).max().orElse(0),
                visitors.stream().mapToInt(ClusterVisitor::signedOut).sum(),
                writers.longestPause());
    }
}
