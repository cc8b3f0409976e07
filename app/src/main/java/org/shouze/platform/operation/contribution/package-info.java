/** What a module tells the administrator about the part of the platform that it runs. */
@NamedInterface("contribution")
@NullMarked
package org.shouze.platform.operation.contribution;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
