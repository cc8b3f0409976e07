/** The API of what all modules bring together: to-dos, calendar, search, subscriptions. */
@NullMarked
package org.shouze.platform.shell.rest;

import org.jspecify.annotations.NullMarked;
