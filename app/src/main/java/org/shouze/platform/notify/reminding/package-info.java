/** What a module brings that wants its due dates reminded of. */
@NamedInterface("reminding")
@NullMarked
package org.shouze.platform.notify.reminding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
