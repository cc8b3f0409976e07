/** How modules bring figures and targets to the indicators. */
@NamedInterface("measure")
@NullMarked
package org.shouze.responsibility.indicator.measure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
