package org.shouze.risk.hazard.web;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.risk.hazard.HazardRequests.Wish;
import org.shouze.risk.hazard.HazardWork.Assignment;
import org.shouze.risk.hazard.RequestKind;
import org.shouze.risk.hazard.signal.Severity;
import org.springframework.web.multipart.MultipartFile;

/** What is sent with a step of a hazard; each step reads its own part. */
record StepForm(
        @Nullable Integer revision,
        @Nullable UUID mender,
        @Nullable Severity severity,
        @Nullable LocalDate dueOn,
        @Nullable Boolean gone,
        @Nullable Boolean approved,
        @Nullable RequestKind kind,
        @Nullable LocalDate until,
        @Nullable String note,
        @Nullable MultipartFile proof) {

    static final StepForm EMPTY = new StepForm(null, null, null, null, null, null, null, null, null, null);

    int seen() {
        return revision == null ? 0 : revision;
    }

    Assignment assignment() {
        return new Assignment(mender, severity, dueOn);
    }

    Wish wish() {
        return new Wish(kind, until, said());
    }

    String said() {
        return HazardForm.text(note);
    }
}
