/** Owns obligations, their occurrences, the evidence ledger and the matching of the two. */
@ApplicationModule(
        displayName = "Obligation 义务",
        allowedDependencies = {
            "kernel",
            "kernel :: security",
            "kernel :: page",
            "organization",
            "organization :: handover",
            "identity",
            "files",
            "files :: holding",
            "notify",
            "notify :: reminding",
            "shell",
            "shell :: contribution",
            "plan",
            "plan :: adoption",
            "indicator :: measure",
            "operation :: contribution"
        })
@NullMarked
package org.shouze.responsibility.obligation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
