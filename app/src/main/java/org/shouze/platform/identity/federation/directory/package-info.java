/** LDAP directories: asked for people and groups, and for whether a password is right. */
@NullMarked
package org.shouze.platform.identity.federation.directory;

import org.jspecify.annotations.NullMarked;
