/** Owns the log: every change, sign-in, refusal, export and download, linked into a chain that shows any forgery. */
@ApplicationModule(
        displayName = "Audit 审计",
        allowedDependencies = {
            "kernel",
            "kernel :: security",
            "kernel :: auditable",
            "kernel :: outgoing",
            "kernel :: page",
            "kernel :: secret",
            "identity",
            "shell",
            "operation :: contribution",
            "shell :: contribution"
        })
@NullMarked
package org.shouze.platform.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
