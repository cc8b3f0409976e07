/** In whose name something is done, and what a role may do. */
@NamedInterface("security")
@NullMarked
package org.shouze.platform.kernel.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
