/** The rooms of the house that gather what modules bring: overview, my work, calendar, search. */
@NullMarked
package org.shouze.platform.shell.web;

import org.jspecify.annotations.NullMarked;
