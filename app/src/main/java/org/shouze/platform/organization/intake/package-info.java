/** How people come in from a spreadsheet and go out to one: read, judged row by row, confirmed, undone. */
@NullMarked
package org.shouze.platform.organization.intake;

import org.jspecify.annotations.NullMarked;
