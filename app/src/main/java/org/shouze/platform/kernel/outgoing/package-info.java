/** The one door for connections to the outside (外联): where they may lead, whom they believe, what a failure says. */
@NamedInterface("outgoing")
@NullMarked
package org.shouze.platform.kernel.outgoing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
