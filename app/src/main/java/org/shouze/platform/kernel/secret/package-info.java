/** Seals what must not be read in the database. */
@NamedInterface("secret")
@NullMarked
package org.shouze.platform.kernel.secret;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
