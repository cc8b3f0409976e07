package org.shouze.e2e;

import java.time.Duration;

/** The times between one event and the next, whoever has caused them. */
final class Pauses {

    private long last = System.nanoTime();
    private long longest;

    synchronized void end() {
        var now = System.nanoTime();
        longest = Math.max(longest, now - last);
        last = now;
    }

    synchronized void forget() {
        last = System.nanoTime();
        longest = 0;
    }

    synchronized Duration longest() {
        return Duration.ofNanos(longest);
    }
}
