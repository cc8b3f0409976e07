/** Runs the whole (运维): what an administrator watches and does; backups among it. */
@ApplicationModule(
        displayName = "Operation 运维",
        allowedDependencies = {
            "kernel",
            "kernel :: auditable",
            "kernel :: page",
            "kernel :: secret",
            "kernel :: security",
            "identity",
            "shell",
            "shell :: contribution"
        })
@NullMarked
package org.shouze.platform.operation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
