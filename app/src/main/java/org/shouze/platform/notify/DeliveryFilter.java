package org.shouze.platform.notify;

import org.jspecify.annotations.Nullable;
import org.shouze.platform.notify.wire.Way;

/** Which deliveries are asked for (投递筛选): of a state, empty for all, and by a way, null for all. */
public record DeliveryFilter(String state, @Nullable Way way) {}
