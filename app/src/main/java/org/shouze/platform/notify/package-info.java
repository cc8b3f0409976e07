/** Owns what people are told: messages, reminders and chases, the ways they go out by, and the receipts. */
@ApplicationModule(
        displayName = "Notify 通知",
        allowedDependencies = {
            "kernel",
            "kernel :: security",
            "kernel :: page",
            "kernel :: secret",
            "kernel :: auditable",
            "kernel :: outgoing",
            "audit",
            "identity",
            "organization",
            "operation :: contribution",
            "shell :: contribution"
        })
@NullMarked
package org.shouze.platform.notify;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
