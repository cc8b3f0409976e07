package org.shouze.governance.meeting;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads how a meeting went: its steps, and the signature at their end. */
@Component
class Course {

    private final StepStore steps;
    private final SignOffStore signOffs;

    Course(StepStore steps, SignOffStore signOffs) {
        this.steps = steps;
        this.signOffs = signOffs;
    }

    List<StepView> stepsOf(UUID meetingId) {
        return steps.of(meetingId);
    }

    @Nullable SignOffView signOffOf(UUID meetingId) {
        return signOffs.of(meetingId).orElse(null);
    }
}
