/** The pages of an import, which a module puts at its own address. */
@NamedInterface("web")
@NullMarked
package org.shouze.platform.intake.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
