/** The REST API of meetings: through the same facades as the pages. */
@NullMarked
package org.shouze.governance.meeting.rest;

import org.jspecify.annotations.NullMarked;
