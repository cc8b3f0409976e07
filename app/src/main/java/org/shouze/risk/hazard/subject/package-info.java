/** What hazards are about, as the module tells that keeps it: whose it is, how it is protected, whether the internet reaches it. */
@NamedInterface("subject")
@NullMarked
package org.shouze.risk.hazard.subject;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
