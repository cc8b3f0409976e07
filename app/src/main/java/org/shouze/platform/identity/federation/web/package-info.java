/** The pages of connections, of what groups give, and of one's own identities elsewhere. */
@NullMarked
package org.shouze.platform.identity.federation.web;

import org.jspecify.annotations.NullMarked;
