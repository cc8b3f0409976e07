package org.shouze.platform.operation.contribution;

import java.util.List;
import java.util.Map;

/** Tells how a part of the platform fares (运行读数来源). Asked in the name of the platform, often: it must be quick. */
public interface OperationSource {

    List<Reading> readings();

    /** What the module's jobs are called in Chinese, by the name of their task. */
    default Map<String, String> jobs() {
        return Map.of();
    }
}
