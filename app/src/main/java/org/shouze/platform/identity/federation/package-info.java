/** Directories and providers that know who somebody is: their connections, whose account somebody has, which roles groups give. */
@NullMarked
package org.shouze.platform.identity.federation;

import org.jspecify.annotations.NullMarked;
