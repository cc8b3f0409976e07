/** Owns units, sections, people, posts and dated appointments: who answers for what, and since when. */
@ApplicationModule(
        displayName = "Organization 组织",
        allowedDependencies = {"kernel", "kernel :: security", "kernel :: page", "kernel :: sheet"})
@NullMarked
package org.shouze.platform.organization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
