/** How a leaver's hand-over reaches what other modules keep, without organization knowing them. */
@NamedInterface("handover")
@NullMarked
package org.shouze.platform.organization.handover;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
