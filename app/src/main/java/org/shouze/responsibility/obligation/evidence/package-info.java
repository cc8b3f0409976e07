/** How operational modules prove obligations without knowing them: their event records implement these. */
@NamedInterface("evidence")
@NullMarked
package org.shouze.responsibility.obligation.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
