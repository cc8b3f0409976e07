/** How other modules bring duties on an event about: a system that changed, a warning received. */
@NamedInterface("occasion")
@NullMarked
package org.shouze.responsibility.obligation.occasion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
