/** Backups on schedule and by hand (备份): made, rehearsed, copied away, cleared. */
@NullMarked
package org.shouze.platform.operation.backup;

import org.jspecify.annotations.NullMarked;
