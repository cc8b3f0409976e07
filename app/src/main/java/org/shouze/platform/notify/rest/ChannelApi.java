package org.shouze.platform.notify.rest;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.platform.notify.ChannelView;
import org.shouze.platform.notify.Channels;
import org.shouze.platform.notify.GateView;
import org.shouze.platform.notify.NotifyGrants;
import org.shouze.platform.notify.wire.Outcome;
import org.shouze.platform.notify.wire.Way;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/notify")
@Requires(NotifyGrants.CHANNELS)
class ChannelApi {

    private final Channels channels;

    ChannelApi(Channels channels) {
        this.channels = channels;
    }

    /** Settings and secrets by their keys; a secret that is left out stays what it was. */
    record ChannelRequest(boolean enabled, @Nullable Map<String, String> settings) {

        @Override
        public String toString() {
            return "ChannelRequest";
        }
    }

    /** To whom a test goes; nobody for a group robot. */
    record TestRequest(@Nullable String address) {}

    /** What became of the test: DELIVERED, LATER or NEVER. */
    record TestResponse(String outcome, String detail) {}

    /** What holds for all ways. */
    record GateRequest(
            @Nullable String publicAddress,
            @Nullable List<String> networks,
            @Nullable Integer keepDays) {}

    @GetMapping("/channels")
    List<ChannelView> all() {
        return channels.all();
    }

    @GetMapping("/channels/{way}")
    ChannelView one(@PathVariable String way) {
        return channels.get(way(way));
    }

    @PutMapping("/channels/{way}")
    ChannelView save(@PathVariable String way, @RequestBody ChannelRequest request) {
        return channels.save(way(way), request.enabled(), request.settings() == null ? Map.of() : request.settings());
    }

    @DeleteMapping("/channels/{way}")
    ResponseEntity<Void> remove(@PathVariable String way) {
        channels.remove(way(way));
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/channels/{way}/test")
    TestResponse test(@PathVariable String way, @RequestBody TestRequest request) {
        return switch (channels.test(way(way), request.address() == null ? "" : request.address())) {
            case Outcome.Delivered(String receipt) -> new TestResponse("DELIVERED", receipt);
            case Outcome.Later(String reason) -> new TestResponse("LATER", reason);
            case Outcome.Never(String reason) -> new TestResponse("NEVER", reason);
        };
    }

    @GetMapping("/gate")
    GateView gate() {
        return channels.gate();
    }

    @PutMapping("/gate")
    GateView setGate(@RequestBody GateRequest request) {
        var now = channels.gate();
        return channels.setGate(new GateView(
                request.publicAddress() == null ? now.publicAddress() : request.publicAddress(),
                request.networks() == null ? now.networks() : request.networks(),
                request.keepDays() == null ? now.keepDays() : request.keepDays()));
    }

    static Way way(String name) {
        return Way.ofName(name).filter(way -> way != Way.PLATFORM).orElseThrow(Refusal::notFound);
    }
}
