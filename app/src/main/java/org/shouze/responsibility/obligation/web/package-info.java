/** The pages of the obligation book. */
@NullMarked
package org.shouze.responsibility.obligation.web;

import org.jspecify.annotations.NullMarked;
