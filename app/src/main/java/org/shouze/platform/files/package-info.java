/** Owns evidence files: stored once by their hash, encrypted, typed by content, checked, handed out safely. */
@ApplicationModule(
        displayName = "Files 文件",
        allowedDependencies = {
            "kernel",
            "kernel :: security",
            "kernel :: page",
            "kernel :: secret",
            "kernel :: auditable",
            "kernel :: bucket",
            "kernel :: outgoing",
            "organization",
            "operation :: archive",
            "operation :: contribution",
            "shell :: contribution"
        })
@NullMarked
package org.shouze.platform.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
