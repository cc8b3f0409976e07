/** Owns what every module stands on: ids, time, periods, working days, refusals, and in whose name something is done. */
@ApplicationModule(
        displayName = "Kernel 内核",
        allowedDependencies = {})
@NullMarked
package org.shouze.platform.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
