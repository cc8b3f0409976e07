/** Owns the catalogue of indicators, their targets, current values and daily snapshots. */
@ApplicationModule(
        displayName = "Indicator 指标",
        allowedDependencies = {
            "kernel",
            "kernel :: security",
            "kernel :: page",
            "organization",
            "identity",
            "shell",
            "shell :: contribution",
            "operation :: contribution"
        })
@NullMarked
package org.shouze.responsibility.indicator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
