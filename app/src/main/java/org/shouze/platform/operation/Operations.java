package org.shouze.platform.operation;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.platform.operation.contribution.Reading;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the platform fares as a whole (系统运行): version, nodes, readings of all modules. No content of the business. */
@Service
public class Operations {

    private final Readings readings;
    private final DatabaseStore database;
    private final Build build;

    Operations(Readings readings, DatabaseStore database, Build build) {
        this.readings = readings;
        this.database = database;
        this.build = build;
    }

    /** How the platform stands now: nodes and the readings of all modules. */
    @Transactional(readOnly = true)
    @Requires(OperationGrants.READ)
    public StatusView status() {
        return new StatusView(build.version(), build.java(), uptime(), database.nodes(), readings.now());
    }

    /** What is wrong, as of a moment ago; the worst first. */
    @Requires(OperationGrants.READ)
    public List<Reading> warnings() {
        return new StatusView("", "", Duration.ZERO, List.of(), readings.recent()).warnings();
    }

    static Duration uptime() {
        return Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime());
    }
}
