/** How entries are linked, sealed, written down and checked; needs no database. The format is docs/audit-log.md. */
@NamedInterface("chain")
@NullMarked
package org.shouze.platform.audit.chain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
