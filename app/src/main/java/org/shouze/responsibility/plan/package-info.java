/** Owns plan documents: read in, corrected clause by clause, adopted and versioned. */
@ApplicationModule(
        displayName = "Plan 工作方案",
        allowedDependencies = {
            "kernel",
            "kernel :: security",
            "kernel :: page",
            "organization",
            "identity",
            "files",
            "files :: holding",
            "shell",
            "shell :: contribution"
        })
@NullMarked
package org.shouze.responsibility.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
