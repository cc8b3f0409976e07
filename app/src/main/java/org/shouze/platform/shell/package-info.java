/** Owns the house itself: layout, components, menu, to-do list, search and how errors are told. */
@ApplicationModule(
        displayName = "Shell 界面框架",
        allowedDependencies = {
            "kernel",
            "kernel :: security",
            "kernel :: page",
            "kernel :: secret",
            "identity",
            "organization"
        })
@NullMarked
package org.shouze.platform.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
