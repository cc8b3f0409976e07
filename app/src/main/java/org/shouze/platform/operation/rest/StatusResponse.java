package org.shouze.platform.operation.rest;

import java.util.List;
import org.shouze.platform.operation.NodeView;
import org.shouze.platform.operation.StatusView;
import org.shouze.platform.operation.contribution.Reading;
import org.shouze.platform.operation.contribution.Verdict;

/** How the platform fares. */
record StatusResponse(
        boolean ready,
        String version,
        String java,
        long uptimeSeconds,
        List<NodeView> nodes,
        List<ReadingResponse> readings) {

    /** One thing measured. */
    record ReadingResponse(
            String code, String area, String label, long value, String shown, Verdict verdict, String advice) {

        static ReadingResponse of(Reading reading) {
            return new ReadingResponse(
                    reading.code(),
                    reading.area().label(),
                    reading.label(),
                    reading.value(),
                    reading.shown(),
                    reading.verdict(),
                    reading.advice());
        }
    }

    static StatusResponse of(StatusView status) {
        return new StatusResponse(
                status.ready(),
                status.version(),
                status.java(),
                status.uptime().toSeconds(),
                status.nodes(),
                status.readings().stream().map(ReadingResponse::of).toList());
    }
}
