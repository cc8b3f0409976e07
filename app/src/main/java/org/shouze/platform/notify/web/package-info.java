/** The messages on the overview, and the buttons that mark them as read. */
@NullMarked
package org.shouze.platform.notify.web;

import org.jspecify.annotations.NullMarked;
