/** What a controller hands back to be shown, and the components that pages are made of. */
@NamedInterface("page")
@NullMarked
package org.shouze.platform.kernel.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
