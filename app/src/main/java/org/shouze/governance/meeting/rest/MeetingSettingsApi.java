package org.shouze.governance.meeting.rest;

import org.jspecify.annotations.Nullable;
import org.shouze.governance.meeting.MeetingGrants;
import org.shouze.governance.meeting.MeetingSettings;
import org.shouze.platform.kernel.security.Requires;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/meeting-settings")
class MeetingSettingsApi {

    private final MeetingSettings settings;

    MeetingSettingsApi(MeetingSettings settings) {
        this.settings = settings;
    }

    /** Whether one joint meeting may count for several deputies. */
    record SettingsRequest(@Nullable Boolean jointMeetingCounts) {}

    /** Whether one joint meeting may count for several deputies. */
    record SettingsResponse(boolean jointMeetingCounts) {}

    @GetMapping
    @Requires(MeetingGrants.READ)
    SettingsResponse show() {
        return new SettingsResponse(settings.jointMeetingCounts());
    }

    /** Changes the rule from now on; what has been signed off keeps counting. */
    @PutMapping
    @Requires(MeetingGrants.SETTINGS)
    SettingsResponse settle(@RequestBody SettingsRequest request) {
        settings.letJointMeetingsCount(Given.required("jointMeetingCounts", request.jointMeetingCounts()));
        return show();
    }
}
