/** Second factors: codes by the clock, recovery codes, passkeys, and who has to have one. */
@NullMarked
package org.shouze.platform.identity.factor;

import org.jspecify.annotations.NullMarked;
