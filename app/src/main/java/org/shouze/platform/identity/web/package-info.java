/** Pages of sign-in, set-up, accounts and own settings. */
@NullMarked
package org.shouze.platform.identity.web;

import org.jspecify.annotations.NullMarked;
