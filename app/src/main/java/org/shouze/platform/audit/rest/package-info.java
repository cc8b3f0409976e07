/** The log's API. */
@NullMarked
package org.shouze.platform.audit.rest;

import org.jspecify.annotations.NullMarked;
