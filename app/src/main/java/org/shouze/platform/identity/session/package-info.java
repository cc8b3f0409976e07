/** Browsers' sessions: kept in the database, listed, ended. */
@NullMarked
package org.shouze.platform.identity.session;

import org.jspecify.annotations.NullMarked;
