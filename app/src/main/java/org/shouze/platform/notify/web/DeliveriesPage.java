package org.shouze.platform.notify.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.notify.DeliveryFilter;
import org.shouze.platform.notify.DeliveryView;
import org.shouze.platform.notify.wire.Way;

/** What became of letters out of the house (投递记录), without a word of what they say. */
record DeliveriesPage(
        DeliveryFilter filter,
        List<DeliveryView> deliveries,
        Map<String, Integer> counts,
        @Nullable UUID next,
        String hint)
        implements NotifyTabs {

    private static final List<String> ORDER = List.of("DEAD", "WAITING", "SENDING", "SENT", "DROPPED");

    @Override
    public String menu() {
        return "channels";
    }

    @Override
    public String title() {
        return "投递记录";
    }

    List<String> states() {
        return ORDER;
    }

    String label(String state) {
        return DeliveryView.STATES.getOrDefault(state, state) + "（" + counts.getOrDefault(state, 0) + "）";
    }

    List<Way> ways() {
        return Way.outside();
    }

    String tone(DeliveryView delivery) {
        return switch (delivery.state()) {
            case "SENT" -> "done";
            case "DEAD" -> "overdue";
            case "DROPPED" -> "exempt";
            default -> "open";
        };
    }

    String query() {
        var way = filter.way();
        return "?state=" + filter.state() + "&way=" + (way == null ? "" : way.name());
    }
}
