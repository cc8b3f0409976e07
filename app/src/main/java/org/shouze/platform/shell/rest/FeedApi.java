package org.shouze.platform.shell.rest;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.platform.shell.FeedView;
import org.shouze.platform.shell.Feeds;
import org.shouze.platform.shell.ShellGrants;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

@RestController
@RequestMapping("/api/v1/feeds")
@Requires(ShellGrants.USE)
class FeedApi {

    private final Feeds feeds;

    FeedApi(Feeds feeds) {
        this.feeds = feeds;
    }

    /** Where a subscription will be used. */
    record FeedRequest(@Nullable String name) {}

    /** A subscription without its secret. */
    record FeedResponse(UUID id, String name, OffsetDateTime createdAt) {

        static FeedResponse of(FeedView feed) {
            return new FeedResponse(
                    feed.id(),
                    feed.name(),
                    feed.createdAt().atZone(BusinessTime.ZONE).toOffsetDateTime());
        }
    }

    /** The secret address, shown this once. */
    record AddressResponse(String address) {}

    /** The caller's own subscriptions. */
    @GetMapping
    List<FeedResponse> own() {
        return feeds.own().stream().map(FeedResponse::of).toList();
    }

    @PostMapping
    ResponseEntity<AddressResponse> issue(@RequestBody FeedRequest request) {
        var token = feeds.issue(request.name() == null ? "" : request.name());
        var address = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/feeds/" + token + ".ics")
                .toUriString();
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(new AddressResponse(address));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> revoke(@PathVariable UUID id) {
        feeds.revoke(id);
        return ResponseEntity.noContent().build();
    }
}
