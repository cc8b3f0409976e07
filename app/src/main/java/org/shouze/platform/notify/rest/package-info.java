/** The API of messages: the caller's own, to read and to mark. */
@NullMarked
package org.shouze.platform.notify.rest;

import org.jspecify.annotations.NullMarked;
