package org.shouze.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;

/** Eight connections that each make a change of the platform's usual kind, evenly spread over the second. */
final class Writers {

    static final int COUNT = 8;

    private final Database database;

    Writers(Database database) {
        this.database = database;
    }

    /** How long a change took, in milliseconds. */
    record Round(double p50, double p95, double perSecond) {}

    Round round(int perSecond, Duration length) throws InterruptedException, IOException {
        var begun = System.nanoTime();
        var nanos = LongStream.empty();
        try (var threads = Executors.newFixedThreadPool(COUNT)) {
            var writing = new ArrayList<Future<LongStream>>();
            for (int n = 0; n < COUNT; n++) {
                var offset = n * 1_000_000_000L / perSecond;
                writing.add(threads.submit(() -> write(begun + offset, 1_000_000_000L * COUNT / perSecond, length)));
            }
            for (var each : writing) {
                nanos = LongStream.concat(nanos, each.get());
            }
        } catch (ExecutionException failed) {
            throw new IOException(failed.getCause());
        }
        var sorted = nanos.sorted().toArray();
        var seconds = (System.nanoTime() - begun) / 1e9;
        return new Round(at(sorted, 0.5), at(sorted, 0.95), sorted.length / seconds);
    }

    private LongStream write(long first, long every, Duration length) throws SQLException, IOException {
        var nanos = new long[(int) (length.toNanos() / every)];
        try (var connection = database.asApplication();
                var scope = connection.prepareStatement("SELECT set_config('shouze.scope', ?, true),"
                        + " set_config('shouze.context', ?, true), set_config('shouze.reads_log', ?, true)");
                var insert = connection.prepareStatement("""
                        INSERT INTO notify.message (id, unit_id, person_id, title, href, sent_at)
                        VALUES (?, ?, ?, ?, ?, now())
                        """)) {
            connection.setAutoCommit(false);
            var unit = UUID.randomUUID();
            for (int n = 0; n < nanos.length; n++) {
                await(first + n * every);
                var before = System.nanoTime();
                change(connection, scope, insert, unit);
                nanos[n] = System.nanoTime() - before;
            }
        }
        return Arrays.stream(nanos);
    }

    /** What {@code Messages.send} does, statement by statement. */
    private static void change(Connection connection, PreparedStatement scope, PreparedStatement insert, UUID unit)
            throws SQLException {
        scope.setString(1, unit.toString());
        scope.setString(
                2,
                String.join(
                        String.valueOf((char) 0x1f),
                        UUID.randomUUID().toString(),
                        unit.toString(),
                        "林知秋",
                        "",
                        "192.0.2.7",
                        UUID.randomUUID().toString(),
                        "page",
                        "meeting:manage",
                        "Meetings.plan",
                        "",
                        unit.toString()));
        scope.setString(3, "");
        scope.execute();
        insert.setObject(1, timeOrdered());
        insert.setObject(2, unit);
        insert.setObject(3, UUID.randomUUID());
        insert.setString(4, "会议通知：网络安全专题会议");
        insert.setString(5, "/meetings/" + UUID.randomUUID());
        insert.executeUpdate();
        connection.commit();
    }

    /** As the platform's own ids are. */
    private static UUID timeOrdered() {
        var random = UUID.randomUUID();
        var time = (System.currentTimeMillis() << 16) | 0x7000 | (random.getMostSignificantBits() & 0xfff);
        return new UUID(time, random.getLeastSignificantBits());
    }

    private static void await(long moment) {
        for (var left = moment - System.nanoTime(); left > 0; left = moment - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) (sorted.length * share)] / 1e6;
    }
}
