package org.shouze.platform.notify.rest;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.Ids;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.platform.notify.Deliveries;
import org.shouze.platform.notify.DeliveryFilter;
import org.shouze.platform.notify.DeliveryView;
import org.shouze.platform.notify.NotifyGrants;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/notify/deliveries")
@Requires(NotifyGrants.CHANNELS)
class DeliveryApi {

    private final Deliveries deliveries;

    DeliveryApi(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    /** The latest first, at most 200 from the one after which is asked; facts, not contents. */
    @GetMapping
    List<DeliveryView> list(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(required = false) @Nullable String way,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "50") int limit) {
        if (!state.isEmpty() && !DeliveryView.STATES.containsKey(state)) {
            throw Refusal.invalid("state", "状态应为 WAITING、SENDING、SENT、DEAD、DROPPED 之一。");
        }
        var wanted = way == null ? null : ChannelApi.way(way);
        return deliveries.list(new DeliveryFilter(state, wanted), after, Math.min(limit, 200));
    }

    @PostMapping("/{id}/retry")
    ResponseEntity<Void> retry(@PathVariable String id) {
        deliveries.retry(Ids.parse(id));
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/{id}/drop")
    ResponseEntity<Void> drop(@PathVariable String id) {
        deliveries.drop(Ids.parse(id));
        return ResponseEntity.noContent().build();
    }
}
