package org.shouze.platform.operation.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.shouze.platform.operation.contribution.Verdict;

/** How bad it is to have no fresh backup: decided once, for the page of operations and for that of backups. */
class BackupStatusTests {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-03-10T10:00:00+08:00");
    private static final int ALARM_DAYS = 2;

    @Test
    void warnsWhileNoBackupsAreWantedAndFailsWhenWantedOnesAreMissing() {
        assertThat(BackupStatus.of(null, NOW, ALARM_DAYS, false).verdict()).isEqualTo(Verdict.WARNING);
        assertThat(BackupStatus.of(null, NOW, ALARM_DAYS, true).verdict()).isEqualTo(Verdict.FAILED);
        assertThat(BackupStatus.of(NOW.minusDays(3), NOW, ALARM_DAYS, true).verdict())
                .isEqualTo(Verdict.FAILED);
        assertThat(BackupStatus.of(NOW.minusDays(3), NOW, ALARM_DAYS, false).verdict())
                .isEqualTo(Verdict.WARNING);
    }

    @Test
    void isFineWithAFreshBackupAndAlarmsOtherwise() {
        var fresh = BackupStatus.of(NOW.minusHours(5), NOW, ALARM_DAYS, true);
        assertThat(fresh.verdict()).isEqualTo(Verdict.FINE);
        assertThat(fresh.isAlarm()).isFalse();
        assertThat(BackupStatus.of(NOW.minusHours(5), NOW, ALARM_DAYS, false).isAlarm())
                .isTrue();
    }
}
