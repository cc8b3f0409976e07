/** Keeps what nobody may read in the database or in a backup of it: sealed with keys that lie outside. */
@NamedInterface("secret")
@NullMarked
package org.shouze.platform.kernel.secret;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
