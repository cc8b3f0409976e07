/** OpenID Connect: signing in at a provider, and signing out there. */
@NullMarked
package org.shouze.platform.identity.federation.oidc;

import org.jspecify.annotations.NullMarked;
