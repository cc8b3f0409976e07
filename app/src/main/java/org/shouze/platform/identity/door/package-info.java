/** What ways of signing in are made of: each part of them adds classes of its own and edits none of another's. */
@NullMarked
package org.shouze.platform.identity.door;

import org.jspecify.annotations.NullMarked;
