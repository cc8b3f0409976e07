/** The API of connections and of what groups give. */
@NullMarked
package org.shouze.platform.identity.federation.rest;

import org.jspecify.annotations.NullMarked;
