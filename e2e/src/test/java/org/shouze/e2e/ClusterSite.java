package org.shouze.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Three application servers behind a balancer, on a PostgreSQL with a synchronous standby. */
final class ClusterSite implements AutoCloseable {

    static final int SERVERS = 3;

    private final PrivatePostgres first = PrivatePostgres.start();
    private final PrivatePostgres second;
    private final Map<String, String> environment;
    private final List<Path> homes;
    private final List<Integer> ports;
    private final List<RunningShouze> servers;
    private final Balancer balancer;
    private PrivatePostgres primary = first;

    private ClusterSite(Path folder) throws IOException {
        homes = IntStream.range(0, SERVERS)
                .mapToObj(number -> folder.resolve("server-" + number))
                .toList();
        ports = homes.stream().map(home -> RunningShouze.freePort()).toList();
        restore(homes.getFirst());
        second = first.withStandby();
        environment = first.environmentWith(second);
        servers = new ArrayList<>(List.of(launch(0)));
        for (var home : homes.subList(1, SERVERS)) {
            Files.createDirectories(home.resolve("keys"));
            Files.copy(masterKey(homes.getFirst()), masterKey(home));
        }
        servers.addAll(together(List.of(() -> launch(1), () -> launch(2))));
        balancer = Balancer.before(ports, folder);
    }

    static ClusterSite in(Path folder) {
        try {
            return new ClusterSite(folder);
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    String url() {
        return balancer.url();
    }

    String token(String login) {
        return ReleaseData.token(homes.getFirst(), login);
    }

    String password(String login) {
        return ReleaseData.password(homes.getFirst(), login);
    }

    PrivatePostgres database() {
        return primary;
    }

    /** One server dies without a word and is started anew. */
    void killServer(int number) {
        servers.get(number).killPlatform();
        servers.set(number, launch(number));
    }

    /** The database's machine dies, and somebody promotes the standby. */
    void killPrimary() {
        primary.kill();
        second.promote();
        primary = second;
    }

    /** The whole log, checked by the program that needs no database. */
    String verifyLog(Path folder) {
        return LogCheck.of(environment, homes.getFirst(), folder.resolve("log.jsonl.gz"));
    }

    private void restore(Path home) {
        var all = new HashMap<>(first.environment());
        all.putAll(ReleaseData.PASSPHRASE);
        var data = ReleaseData.latest();
        ShouzeCommand.run(all, "restore", data.file().toString(), "--home", home.toString());
    }

    private static Path masterKey(Path home) {
        return home.resolve("keys").resolve("master.key");
    }

    private RunningShouze launch(int number) {
        return RunningShouze.start(homes.get(number), new RunningShouze.Way(ports.get(number), List.of(), environment));
    }

    private static <T> List<T> together(List<Callable<T>> starts) {
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            return hands.invokeAll(starts).stream().map(ClusterSite::result).toList();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    @Override
    public void close() {
        balancer.close();
        servers.forEach(RunningShouze::close);
        second.close();
        first.close();
    }
}
