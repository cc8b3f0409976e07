/** Owns short messages from the platform to people, shown inside it until they are marked as read. */
@ApplicationModule(
        displayName = "Notify 通知",
        allowedDependencies = {"kernel", "kernel :: security", "kernel :: page", "shell :: contribution"})
@NullMarked
package org.shouze.platform.notify;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
