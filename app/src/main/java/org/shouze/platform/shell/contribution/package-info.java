/** What a module with pages brings to the house: menu entries, to-dos, search hits, calendar entries. */
@NamedInterface("contribution")
@NullMarked
package org.shouze.platform.shell.contribution;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
