package org.shouze.bench;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * One measured round at one address.
 *
 * @param perSecond answers a second, all clients together
 * @param p50 milliseconds within which half of the answers came
 * @param p95 milliseconds within which 95 of 100 came
 * @param bytes the length of an answer
 */
record Sample(double perSecond, double p50, double p95, int bytes) {

    static Sample of(long[] nanos, double seconds, int bytes) {
        var sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Sample(sorted.length / seconds, millisAt(sorted, 0.50), millisAt(sorted, 0.95), bytes);
    }

    /** Each figure's median over the rounds. */
    static Sample median(List<Sample> rounds) {
        return new Sample(
                median(rounds, Sample::perSecond),
                median(rounds, Sample::p50),
                median(rounds, Sample::p95),
                rounds.getLast().bytes());
    }

    static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        var middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static double median(List<Sample> rounds, ToDoubleFunction<Sample> figure) {
        return median(rounds.stream().mapToDouble(figure).toArray());
    }

    private static double millisAt(long[] sorted, double share) {
        return sorted[Math.min(sorted.length - 1, (int) Math.ceil(share * sorted.length) - 1)] / 1e6;
    }
}
