package org.shouze.platform.operation;

import org.shouze.platform.operation.contribution.Reading;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Ready while nothing vital has failed; the reasons are for whoever may see them. */
@Component("operationHealthIndicator")
class OperationHealth implements HealthIndicator {

    private final Readings readings;

    OperationHealth(Readings readings) {
        this.readings = readings;
    }

    @Override
    public Health health() {
        var found = readings.recent();
        var health = found.stream().anyMatch(Reading::stops) ? Health.down() : Health.up();
        found.stream()
                .filter(reading -> !reading.advice().isEmpty())
                .forEach(reading -> health.withDetail(reading.code(), reading.shown() + "：" + reading.advice()));
        return health.build();
    }
}
