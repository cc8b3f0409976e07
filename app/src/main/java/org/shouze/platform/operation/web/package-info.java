/** Pages of operation. */
@NullMarked
package org.shouze.platform.operation.web;

import org.jspecify.annotations.NullMarked;
