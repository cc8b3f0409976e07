/** The API of accounts, tokens and holidays: through the same facades as the settings. */
@NullMarked
package org.shouze.platform.identity.rest;

import org.jspecify.annotations.NullMarked;
