/** Owns the running of the platform itself: its condition, its jobs, what was not delivered, and how others watch it. */
@ApplicationModule(
        displayName = "Operation 运维",
        allowedDependencies = {
            "kernel",
            "kernel :: auditable",
            "kernel :: bucket",
            "kernel :: outgoing",
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
