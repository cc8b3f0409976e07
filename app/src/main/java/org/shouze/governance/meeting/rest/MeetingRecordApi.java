package org.shouze.governance.meeting.rest;

import java.io.IOException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.governance.meeting.MeetingBook;
import org.shouze.governance.meeting.MeetingGrants;
import org.shouze.governance.meeting.Minutes;
import org.shouze.governance.meeting.MinutesView;
import org.shouze.governance.meeting.ResolutionView;
import org.shouze.governance.meeting.Resolutions;
import org.shouze.governance.meeting.SignIns;
import org.shouze.governance.meeting.SignOffResult;
import org.shouze.governance.meeting.SignOffs;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Requires;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** What is recorded of a meeting: who came, what was said and decided, and the signature. */
@RestController
@RequestMapping("/api/v1/meetings/{id}")
@Requires(MeetingGrants.MANAGE)
class MeetingRecordApi {

    private final SignIns signIns;
    private final Minutes minutes;
    private final Resolutions resolutions;
    private final SignOffs signOffs;
    private final MeetingBook book;

    MeetingRecordApi(SignIns signIns, Minutes minutes, Resolutions resolutions, SignOffs signOffs, MeetingBook book) {
        this.signIns = signIns;
        this.minutes = minutes;
        this.resolutions = resolutions;
        this.signOffs = signOffs;
        this.book = book;
    }

    /** Somebody's attendance; {@code present} is true unless said otherwise, {@code note} says why absent. */
    record AttendanceRequest(
            @Nullable UUID personId,
            @Nullable Boolean present,
            @Nullable String note) {}

    /** The whole text, and after the sign-off why it changes. */
    record MinutesRequest(@Nullable String text, @Nullable String reason) {}

    /** What was decided, who sees to it, by which day. */
    record ResolutionRequest(
            @Nullable String text,
            @Nullable UUID ownerId,
            @Nullable LocalDate dueOn) {}

    /** A draft of the minutes from the record. */
    record DraftResponse(String text) {}

    @PostMapping("/attendance")
    MeetingDetailResponse attendance(@PathVariable UUID id, @RequestBody AttendanceRequest request) {
        var person = Given.required("personId", request.personId());
        if (Boolean.FALSE.equals(request.present())) {
            signIns.absent(id, person, Given.text(request.note()));
        } else {
            signIns.byStaff(id, person);
        }
        return get(id);
    }

    @GetMapping("/minutes/draft")
    DraftResponse draft(@PathVariable UUID id) {
        return new DraftResponse(minutes.draft(id));
    }

    @PostMapping("/minutes")
    @ResponseStatus(HttpStatus.CREATED)
    MinutesView write(@PathVariable UUID id, @RequestBody MinutesRequest request) {
        return minutes.write(id, Given.text(request.text()), Given.text(request.reason()));
    }

    @PostMapping("/resolutions")
    @ResponseStatus(HttpStatus.CREATED)
    ResolutionView decide(@PathVariable UUID id, @RequestBody ResolutionRequest request) {
        return resolutions.add(
                id,
                Given.text(request.text()),
                Given.required("ownerId", request.ownerId()),
                Given.required("dueOn", request.dueOn()));
    }

    @DeleteMapping("/resolutions/{resolution}")
    MeetingDetailResponse undecide(@PathVariable UUID id, @PathVariable UUID resolution) {
        resolutions.remove(id, resolution);
        return get(id);
    }

    /** Signs as the chair. */
    @PostMapping("/sign-off")
    @Requires(MeetingGrants.SIGN_OFF)
    MeetingDetailResponse sign(@PathVariable UUID id) {
        return answer(signOffs.sign(id));
    }

    /** Records a signature on paper, with the scanned minutes as the part {@code paper}. */
    @PostMapping(path = "/sign-off", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    MeetingDetailResponse signOnBehalf(@PathVariable UUID id, @RequestParam MultipartFile paper) throws IOException {
        var name = paper.getOriginalFilename();
        return answer(signOffs.signOnBehalf(id, name == null ? "" : name, paper.getBytes()));
    }

    private MeetingDetailResponse answer(SignOffResult result) {
        return switch (result) {
            case SignOffResult.SignedOff done -> get(done.meeting().id());
            case SignOffResult.NotProving no -> throw Refusal.rule(no.sentence());
        };
    }

    private MeetingDetailResponse get(UUID id) {
        return MeetingDetailResponse.of(book.get(id));
    }
}
