package org.shouze.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.DoubleStream;
import org.shouze.gongwen.DocumentRefusedException;
import org.shouze.gongwen.plan.PlanReader;

/** How long a plan takes from the bytes of its file to the reading. */
final class PlanReading {

    private static final int COLD = 30;
    private static final int WARM = 31;

    private PlanReading() {}

    /** Milliseconds, the median of many warm readings. */
    static double warm(Path plan) throws IOException, DocumentRefusedException {
        var content = Files.readAllBytes(plan);
        var name = String.valueOf(plan.getFileName());
        for (int i = 0; i < COLD; i++) {
            once(content, name);
        }
        var readings = DoubleStream.builder();
        for (int i = 0; i < WARM; i++) {
            readings.add(once(content, name));
        }
        return Sample.median(readings.build().toArray());
    }

    private static double once(byte[] content, String name) throws DocumentRefusedException {
        var begun = System.nanoTime();
        var reading = new PlanReader().read(content, name);
        if (reading.obligations().isEmpty()) {
            throw new IllegalStateException("nothing was read");
        }
        return (System.nanoTime() - begun) / 1e6;
    }
}
