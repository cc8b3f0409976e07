/** What goes into the log besides changed rows: sign-ins, refusals, exports, downloads, operations. */
@NamedInterface("auditable")
@NullMarked
package org.shouze.platform.kernel.auditable;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
