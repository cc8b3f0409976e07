/** The organisation through the API. */
@NullMarked
package org.shouze.platform.organization.rest;

import org.jspecify.annotations.NullMarked;
