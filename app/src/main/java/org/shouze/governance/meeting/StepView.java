package org.shouze.governance.meeting;

import java.time.OffsetDateTime;

/** One step in a meeting's course (办理经过). */
public record StepView(String sentence, OffsetDateTime at, String by) {}
