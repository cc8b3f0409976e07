package org.shouze.platform.notify.rest;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.platform.notify.ContactView;
import org.shouze.platform.notify.Contacts;
import org.shouze.platform.notify.NoticeKind;
import org.shouze.platform.notify.NotifyGrants;
import org.shouze.platform.notify.PreferenceView;
import org.shouze.platform.notify.Preferences;
import org.shouze.platform.notify.Quiet;
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
@RequestMapping("/api/v1")
@Requires(NotifyGrants.OWN)
class PreferenceApi {

    private final Preferences preferences;
    private final Contacts contacts;

    PreferenceApi(Preferences preferences, Contacts contacts) {
        this.preferences = preferences;
        this.contacts = contacts;
    }

    /** The ways for each kind, and the quiet hours; hours that are left out stay. */
    record PreferenceRequest(
            @Nullable Map<NoticeKind, Set<Way>> ways,
            @Nullable LocalTime quietFrom,
            @Nullable LocalTime quietTo) {

        Map<NoticeKind, Set<Way>> chosen() {
            return ways == null ? Map.of() : ways;
        }
    }

    /** An address that shall be confirmed. */
    record ContactRequest(@Nullable String address) {}

    /** The code that was sent to it. */
    record CodeRequest(@Nullable String code) {

        @Override
        public String toString() {
            return "CodeRequest";
        }
    }

    @GetMapping("/account/notifications")
    PreferenceView own() {
        return preferences.own();
    }

    @PutMapping("/account/notifications")
    PreferenceView choose(@RequestBody PreferenceRequest request) {
        var now = preferences.own().quiet();
        preferences.choose(
                request.chosen(),
                new Quiet(
                        request.quietFrom() == null ? now.from() : request.quietFrom(),
                        request.quietTo() == null ? now.to() : request.quietTo()));
        return preferences.own();
    }

    @DeleteMapping("/account/notifications")
    PreferenceView reset() {
        preferences.forget();
        return preferences.own();
    }

    @GetMapping("/account/contacts")
    List<ContactView> contacts() {
        return contacts.own();
    }

    @PostMapping("/account/contacts/{way}")
    ResponseEntity<Void> ask(@PathVariable String way, @RequestBody ContactRequest request) {
        contacts.ask(way(way), request.address() == null ? "" : request.address());
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/account/contacts/{way}/confirm")
    ResponseEntity<Void> confirm(@PathVariable String way, @RequestBody CodeRequest request) {
        contacts.confirm(way(way), request.code() == null ? "" : request.code());
        return ResponseEntity.noContent().build();
    }

    @DeleteMapping("/account/contacts/{way}")
    ResponseEntity<Void> remove(@PathVariable String way) {
        contacts.remove(way(way));
        return ResponseEntity.noContent().build();
    }

    /** What holds in the own unit for whoever chose nothing. */
    @GetMapping("/notify/defaults")
    @Requires(NotifyGrants.REMINDERS)
    PreferenceView ofUnit() {
        return preferences.ofUnit();
    }

    @PutMapping("/notify/defaults")
    @Requires(NotifyGrants.REMINDERS)
    PreferenceView chooseForUnit(@RequestBody PreferenceRequest request) {
        preferences.chooseForUnit(request.chosen());
        return preferences.ofUnit();
    }

    private static Way way(String name) {
        return Way.ofName(name).filter(Way::isPersonal).orElseThrow(Refusal::notFound);
    }
}
