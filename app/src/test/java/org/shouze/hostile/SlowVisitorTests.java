package org.shouze.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who sends a head or a body drop by drop is shut out in time, and keeps nobody else waiting. */
@HostileTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SlowVisitorTests {

    private static final int MANY = 200;
    private static final Duration AT_LONGEST = Duration.ofSeconds(40);
    private static final String HEAD = "POST /sign-in HTTP/1.1\r\nHost: localhost\r\n";

    private final Verdict verdict = new Verdict();

    @LocalServerPort
    int port;

    @AfterAll
    void tell() {
        verdict.report("slow");
    }

    /** All kinds at once, as each takes its time. */
    @Test
    void shutsOutWhoSendsDropByDrop() throws Exception {
        var visits = List.<Callable<String>>of(
                () -> drops("silent after connecting", "", ""),
                () -> drops("silent in the head", HEAD, ""),
                () -> drops("drops in the head", HEAD, "X-A: b\r\n"),
                () -> drops(
                        "silent in a form",
                        HEAD + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 90000\r\n\r\na=",
                        ""),
                () -> drops(
                        "drops in a form",
                        HEAD + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 90000\r\n\r\na=",
                        "b"),
                () -> drops(
                        "drops in chunks",
                        HEAD + "Content-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\n",
                        "1\r\na\r\n"),
                () -> drops(
                        "drops in parts",
                        HEAD + "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 90000\r\n\r\n--x\r\n",
                        "a"),
                () -> drops(
                        "drops into the API",
                        "POST /api/v1/meetings HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 90000\r\n\r\n",
                        "["));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var stillThere = new ArrayList<String>();
            for (var visit : threads.invokeAll(visits)) {
                stillThere.add(visit.get());
            }
            assertThat(stillThere).as("who was let hang on").allMatch(String::isEmpty);
        }
    }

    @Test
    void answersOthersMeanwhile() throws Exception {
        var wires = new ArrayList<Wire>();
        try {
            for (int n = 0; n < MANY; n++) {
                var wire = Wire.to(port);
                wire.say(HEAD + "Content-Type: application/json\r\nContent-Length: 100\r\n\r\n{");
                wires.add(wire);
            }
            verdict.counted(MANY);
            var answers = IntStream.range(0, 10).mapToObj(n -> health()).toList();
            assertThat(answers).allMatch(answer -> answer.startsWith("HTTP/1.1 200"));
        } finally {
            for (var wire : wires) {
                wire.close();
            }
        }
    }

    private String health() {
        try {
            return Wire.exchange(
                    port, "GET /actuator/health/liveness HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    /** Empty when the server hung up in time. */
    private String drops(String what, String beginning, String drop) throws IOException {
        try (var wire = Wire.to(port)) {
            wire.say(beginning);
            var drops = new AtomicInteger();
            Awaitility.await()
                    .atMost(AT_LONGEST)
                    .pollDelay(Duration.ofSeconds(1))
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> drop.isEmpty() ? wire.hasHungUp() : !wire.takes(drop) || drops.incrementAndGet() < 0);
            verdict.counted(1);
            return "";
        } catch (org.awaitility.core.ConditionTimeoutException still) {
            verdict.hung(what);
            return what;
        }
    }
}
