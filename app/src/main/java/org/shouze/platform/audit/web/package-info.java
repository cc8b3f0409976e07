/** The log's pages. */
@NullMarked
package org.shouze.platform.audit.web;

import org.jspecify.annotations.NullMarked;
