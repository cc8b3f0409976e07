package org.shouze.platform.shell;

import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Requires;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Creates nothing but a number, so that tests can count how often it was done. */
@Hidden
@RestController
@RequestMapping("/api/v1/echo")
class EchoApi {

    private final AtomicInteger done = new AtomicInteger();
    private volatile CountDownLatch entered = new CountDownLatch(0);
    private volatile CountDownLatch leave = new CountDownLatch(0);

    int done() {
        return done.get();
    }

    /** Lets the next request count down the first latch and wait for the second. */
    void hold(CountDownLatch onEntry, CountDownLatch untilThen) {
        entered = onEntry;
        leave = untilThen;
    }

    @PostMapping
    @Requires(ShellGrants.USE)
    ResponseEntity<Map<String, Object>> echo(@RequestBody Map<String, Object> body) throws InterruptedException {
        entered.countDown();
        leave.await(20, TimeUnit.SECONDS);
        if (body.containsKey("refuse")) {
            throw Refusal.rule("不符合规定。");
        }
        var number = done.incrementAndGet();
        return ResponseEntity.created(URI.create("/api/v1/echo/" + number)).body(Map.of("number", number));
    }

    @PostMapping("/file")
    @Requires(ShellGrants.USE)
    Map<String, Object> file(@RequestParam MultipartFile file) {
        return Map.of("number", done.incrementAndGet(), "size", file.getSize());
    }
}
