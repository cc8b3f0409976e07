/** Owns meetings: planned, attended, minuted, signed off by their chair, and what they decided. */
@ApplicationModule(
        displayName = "Meeting 会议",
        allowedDependencies = {
            "kernel",
            "kernel :: security",
            "kernel :: page",
            "kernel :: secret",
            "organization",
            "organization :: handover",
            "identity",
            "shell",
            "shell :: contribution",
            "files",
            "files :: holding",
            "notify",
            "obligation :: evidence",
            "obligation :: request",
            "indicator :: measure"
        })
@NullMarked
package org.shouze.governance.meeting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
