package org.shouze.platform.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shouze.platform.operation.contribution.Area;
import org.shouze.platform.operation.contribution.Reading;
import org.shouze.platform.operation.contribution.Verdict;

class ReadingTests {

    private static final long GIGABYTE = 1L << 30;

    @Test
    void warnsBeforeTheDiskIsFullAndStopsWhenItIs() {
        assertThat(MachineReadings.disk(50 * GIGABYTE, 100 * GIGABYTE).verdict())
                .isEqualTo(Verdict.FINE);
        assertThat(MachineReadings.disk(5 * GIGABYTE, 100 * GIGABYTE).verdict()).isEqualTo(Verdict.WARNING);
        assertThat(MachineReadings.disk(1 * GIGABYTE, 4 * GIGABYTE).verdict()).isEqualTo(Verdict.WARNING);
        var full = MachineReadings.disk(100 << 20, 100 * GIGABYTE);
        assertThat(full.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(full.stops()).isTrue();
    }

    @Test
    void raisesTheAlarmThirtyDaysBeforeTheCertificateExpires(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("https.crt"), Certificates.OF_ONE_YEAR);
        var end = Certificates.END;
        assertThat(at(file, end.minus(Duration.ofDays(31)))).isEqualTo(Verdict.FINE);
        assertThat(at(file, end.minus(Duration.ofDays(29)))).isEqualTo(Verdict.WARNING);
        assertThat(at(file, end.plusSeconds(1))).isEqualTo(Verdict.FAILED);
        assertThat(at(Files.writeString(folder.resolve("no.crt"), "nothing"), end))
                .isEqualTo(Verdict.FAILED);
    }

    @Test
    void putsWhatIsWrongFirst() {
        var fine = Reading.of(Area.SERVER, "a", "甲", 1, "1");
        var warned = Reading.of(Area.QUEUE, "b", "乙", 1, "1").warnWhen(true, "请处理。");
        var failed = Reading.of(Area.CERTIFICATE, "c", "丙", 1, "1").failWhen(true, "请立即处理。");
        var status = new StatusView("1", "25", Duration.ofHours(25), List.of(), List.of(fine, warned, failed));
        assertThat(status.readings()).containsExactly(failed, warned, fine);
        assertThat(status.warnings()).containsExactly(failed, warned);
        assertThat(status.ready()).isTrue();
        assertThat(status.running()).isEqualTo("1天1小时");
    }

    private static Verdict at(Path file, Instant moment) {
        return CertificateReadings.reading(file, moment).verdict();
    }
}
