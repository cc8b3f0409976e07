/** The API of operation. */
@NullMarked
package org.shouze.platform.operation.rest;

import org.jspecify.annotations.NullMarked;
