package org.shouze.application.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.BusinessTime;

/** Runs through the fictional year day by day, then goes with the machine's clock for good. */
final class DemoClock extends Clock {

    private final Clock machine;
    private final AtomicReference<@Nullable Instant> turnedTo;

    DemoClock(Clock machine) {
        this(machine, new AtomicReference<>());
    }

    private DemoClock(Clock machine, AtomicReference<@Nullable Instant> turnedTo) {
        this.machine = machine;
        this.turnedTo = turnedTo;
    }

    void turnTo(LocalDate day, LocalTime time) {
        turnedTo.set(day.atTime(time).atZone(BusinessTime.ZONE).toInstant());
    }

    void release() {
        turnedTo.set(null);
    }

    LocalDate machineDay() {
        return LocalDate.ofInstant(machine.instant(), BusinessTime.ZONE);
    }

    @Override
    public ZoneId getZone() {
        return machine.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new DemoClock(machine.withZone(zone), turnedTo);
    }

    @Override
    public Instant instant() {
        var turned = turnedTo.get();
        return turned == null ? machine.instant() : turned;
    }
}
