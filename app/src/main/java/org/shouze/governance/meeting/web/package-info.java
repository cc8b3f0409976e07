/** Pages of meetings: the year, one meeting, its minutes, the projector, and the phones of those who attend. */
@NullMarked
package org.shouze.governance.meeting.web;

import org.jspecify.annotations.NullMarked;
