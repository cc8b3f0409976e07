/** What the adoption of a plan hands on to those who make obligations of it. */
@NamedInterface("adoption")
@NullMarked
package org.shouze.responsibility.plan.adoption;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
