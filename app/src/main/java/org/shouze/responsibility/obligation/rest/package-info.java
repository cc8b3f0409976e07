/** The obligation book's REST doors. */
@NullMarked
package org.shouze.responsibility.obligation.rest;

import org.jspecify.annotations.NullMarked;
