/** The API of an import, which a module puts at its own address. */
@NamedInterface("rest")
@NullMarked
package org.shouze.platform.intake.rest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
