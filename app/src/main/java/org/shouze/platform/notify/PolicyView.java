package org.shouze.platform.notify;

import java.time.LocalTime;

/**
 * When a unit's people are told, and how much at most (发送策略).
 *
 * @param digestAt when the day's digest goes out, on working days
 * @param perPersonHour how many reminders and chases a person gets in an hour
 * @param perUnitDay how many of them a unit sends in a day
 */
public record PolicyView(LocalTime digestAt, Quiet quiet, int perPersonHour, int perUnitDay) {

    static final PolicyView USUAL =
            new PolicyView(LocalTime.of(8, 30), new Quiet(LocalTime.of(21, 0), LocalTime.of(8, 0)), 20, 500);
}
