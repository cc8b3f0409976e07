/** Pages of the organisation: the picture, units, sections, people, appointments, hand-over and import. */
@NullMarked
package org.shouze.platform.organization.web;

import org.jspecify.annotations.NullMarked;
