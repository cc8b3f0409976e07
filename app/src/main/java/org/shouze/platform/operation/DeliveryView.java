package org.shouze.platform.operation;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * An event that its listener has not dealt with (未送达事件). What it says is not shown.
 *
 * @param listener the listener's id, such as {@code obligation.plan-adopted}
 * @param event the kind of event
 */
public record DeliveryView(
        UUID id, String listener, String event, OffsetDateTime published, int attempts, boolean failed) {}
