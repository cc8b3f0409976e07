package org.shouze.platform.operation.backup;

import java.time.OffsetDateTime;

/** Who last changed or removed the second place of backups (异地位置更改), and when. */
public record PlaceChange(String by, OffsetDateTime at) {}
