package org.shouze.governance.meeting;

import java.time.OffsetDateTime;

/**
 * What was recorded of somebody's attendance (出席记录).
 *
 * @param note why somebody is absent, empty where nothing was said
 * @param recordedBy the name of who recorded it
 */
public record Attendance(boolean present, SignInWay way, String note, OffsetDateTime at, String recordedBy) {}
