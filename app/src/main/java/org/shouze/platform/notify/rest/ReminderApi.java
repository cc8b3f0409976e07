package org.shouze.platform.notify.rest;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.platform.notify.NoticeView;
import org.shouze.platform.notify.Notices;
import org.shouze.platform.notify.NotifyGrants;
import org.shouze.platform.notify.PolicyView;
import org.shouze.platform.notify.PreviewView;
import org.shouze.platform.notify.Quiet;
import org.shouze.platform.notify.Reminders;
import org.shouze.platform.notify.RuleView;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/notify")
@Requires(NotifyGrants.REMINDERS)
class ReminderApi {

    private final Reminders reminders;
    private final Notices notices;

    ReminderApi(Reminders reminders, Notices notices) {
        this.reminders = reminders;
        this.notices = notices;
    }

    /** A rule; its scope is empty, row:M04 or obligation: and an id. */
    record RuleRequest(
            @Nullable String source,
            @Nullable String scope,
            boolean enabled,
            @Nullable List<Integer> reminders,
            @Nullable List<Integer> escalations) {

        RuleView toRule() {
            return new RuleView(
                    source == null ? "" : source,
                    scope == null ? "" : scope,
                    "",
                    enabled,
                    reminders == null ? List.of() : reminders,
                    escalations == null ? List.of() : escalations);
        }
    }

    /** When people are told, and how much at most; what is left out stays. */
    record PolicyRequest(
            java.time.@Nullable LocalTime digestAt,
            java.time.@Nullable LocalTime quietFrom,
            java.time.@Nullable LocalTime quietTo,
            @Nullable Integer perPersonHour,
            @Nullable Integer perUnitDay) {

        PolicyView over(PolicyView now) {
            return new PolicyView(
                    digestAt == null ? now.digestAt() : digestAt,
                    new Quiet(
                            quietFrom == null ? now.quiet().from() : quietFrom,
                            quietTo == null ? now.quiet().to() : quietTo),
                    perPersonHour == null ? now.perPersonHour() : perPersonHour,
                    perUnitDay == null ? now.perUnitDay() : perUnitDay);
        }
    }

    /** Which of what is held; none for all. */
    record HeldRequest(@Nullable List<UUID> ids) {

        List<UUID> chosen() {
            return ids == null ? List.of() : ids;
        }
    }

    /** How many were decided about. */
    record DecidedResponse(int number) {}

    @GetMapping("/rules")
    List<RuleView> rules() {
        return reminders.rules();
    }

    /** What the rule would send today, were it in force. */
    @PostMapping("/rules/preview")
    PreviewView preview(@RequestBody RuleRequest request) {
        return reminders.preview(request.toRule());
    }

    @PutMapping("/rules")
    RuleView save(@RequestBody RuleRequest request) {
        return reminders.save(request.toRule());
    }

    @DeleteMapping("/rules")
    ResponseEntity<Void> remove(@RequestParam String source, @RequestParam(defaultValue = "") String scope) {
        reminders.remove(source, scope);
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/policy")
    PolicyView policy() {
        return reminders.policy();
    }

    @PutMapping("/policy")
    PolicyView setPolicy(@RequestBody PolicyRequest request) {
        return reminders.setPolicy(request.over(reminders.policy()));
    }

    /** What the flood guard holds, the oldest first, at most 200. */
    @GetMapping("/held")
    List<NoticeView> held(@RequestParam(required = false) @Nullable UUID after) {
        return notices.held(after);
    }

    @PostMapping("/held/release")
    DecidedResponse release(@RequestBody HeldRequest request) {
        return new DecidedResponse(notices.release(request.chosen()));
    }

    @PostMapping("/held/drop")
    DecidedResponse drop(@RequestBody HeldRequest request) {
        return new DecidedResponse(notices.drop(request.chosen()));
    }
}
