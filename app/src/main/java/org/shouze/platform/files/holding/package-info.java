/** How files learn which records hold them, without knowing the modules those belong to. */
@NamedInterface("holding")
@NullMarked
package org.shouze.platform.files.holding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
