/** How other modules ask for an obligation: a meeting's resolution, an incident's follow-up. */
@NamedInterface("request")
@NullMarked
package org.shouze.responsibility.obligation.request;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
