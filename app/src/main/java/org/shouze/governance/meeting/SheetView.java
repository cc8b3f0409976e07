package org.shouze.governance.meeting;

import java.util.List;
import java.util.UUID;

/**
 * What a phone is shown that scanned a valid code (签到单): the meeting and who has not signed in yet.
 *
 * @param pass what the phone sends back with its choice, good for five minutes
 */
public record SheetView(UUID meetingId, String title, String when, String place, String pass, List<Guest> waiting) {}
