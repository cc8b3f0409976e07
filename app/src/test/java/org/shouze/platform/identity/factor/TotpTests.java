package org.shouze.platform.identity.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTests {

    private static final Instant NOW = Instant.parse("2026-03-10T01:00:10Z");
    private static final long STEP = TotpKey.stepAt(NOW);

    private final TotpKey key = TotpKey.of("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    /** RFC 6238, appendix B, SHA-1; its codes of eight digits end with those of six. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void makesTheCodesOfTheStandard(long second, String code) {
        assertThat(key.code(TotpKey.stepAt(Instant.ofEpochSecond(second)))).isEqualTo(code);
    }

    @Test
    void writesTheSecretAsApplicationsReadIt() {
        assertThat(key.base32()).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(TotpKey.of(new byte[] {'f', 'o', 'o', 'b'}).base32()).isEqualTo("MZXW6YQ");
        assertThat(key.uri("守责", "lin"))
                .isEqualTo("otpauth://totp/%E5%AE%88%E8%B4%A3:lin?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                        + "&issuer=%E5%AE%88%E8%B4%A3&algorithm=SHA1&digits=6&period=30");
    }

    @Test
    void readsBackWhatItWrote() {
        var fresh = TotpKey.random(new SecureRandom());
        assertThat(TotpKey.parse(fresh.asText()).code(STEP)).isEqualTo(fresh.code(STEP));
        assertThat(fresh).hasToString("TotpKey");
    }

    @Test
    void takesTheCodeOfNowAndOfAStepToEitherSide() {
        for (var step : new long[] {STEP - 1, STEP, STEP + 1}) {
            assertThat(check(key.code(step), 0)).isEqualTo(new TotpCheck.Right(step));
        }
    }

    @Test
    void takesNoCodeTwiceNorAnEarlierOneAfterIt() {
        assertThat(check(key.code(STEP), STEP)).isEqualTo(new TotpCheck.Used());
        assertThat(check(key.code(STEP - 1), STEP)).isEqualTo(new TotpCheck.Used());
        assertThat(check(key.code(STEP + 1), STEP)).isEqualTo(new TotpCheck.Right(STEP + 1));
    }

    @Test
    void tellsHowLateACodeIs() {
        assertThat(check(key.code(STEP - 2), 0)).isEqualTo(new TotpCheck.Late(1));
        assertThat(check(key.code(STEP - 20), 0)).isEqualTo(new TotpCheck.Late(10));
        assertThat(check(key.code(STEP - 21), 0)).isEqualTo(new TotpCheck.Wrong());
        assertThat(check(key.code(STEP - 5), STEP - 4)).isEqualTo(new TotpCheck.Used());
    }

    @Test
    void tellsAGuesserNothingOfCodesToCome() {
        LongStream.rangeClosed(STEP + 2, STEP + 20)
                .forEach(step -> assertThat(check(key.code(step), 0)).isEqualTo(new TotpCheck.Wrong()));
        assertThat(TotpCheck.atEnrolment(key, key.code(STEP + 6), NOW)).isEqualTo(new TotpCheck.Early(3));
    }

    @Test
    void refusesWhatIsNoCode() {
        assertThat(check("", 0)).isEqualTo(new TotpCheck.Wrong());
        assertThat(check("１２３４５６", 0)).isEqualTo(new TotpCheck.Wrong());
    }

    @Test
    void locksLongerEachTime() {
        var attempts = Attempts.none();
        for (int wrong = 1; wrong < Attempts.BEFORE_LOCK; wrong++) {
            attempts = attempts.failedAgain(NOW);
            assertThat(attempts.isLocked(NOW)).isFalse();
            assertThat(attempts.left()).isEqualTo(Attempts.BEFORE_LOCK - wrong);
        }
        attempts = attempts.failedAgain(NOW);
        assertThat(attempts.isLocked(NOW.plus(Duration.ofMinutes(15)).minusMillis(1)))
                .isTrue();
        assertThat(attempts.isLocked(NOW.plus(Duration.ofMinutes(15)))).isFalse();
        assertThat(afterFailures(10).lockedUntil()).isEqualTo(NOW.plus(Duration.ofMinutes(30)));
        assertThat(afterFailures(500).lockedUntil()).isEqualTo(NOW.plus(Duration.ofDays(1)));
    }

    @Test
    void readsARecoveryCodeHoweverItIsWritten() {
        var codes = RecoveryCode.fresh(new SecureRandom());
        assertThat(codes).hasSize(10).extracting(RecoveryCode::selector).doesNotHaveDuplicates();
        var code = codes.getFirst();
        assertThat(RecoveryCode.parse(code.shown())).contains(code);
        assertThat(RecoveryCode.parse(" " + code.shown().toLowerCase().replace("-", " – ")))
                .contains(code);
        assertThat(RecoveryCode.parse("ABCD-EFGH")).isEmpty();
        assertThat(RecoveryCode.parse("0BCD-EFGH-JKMN")).isEmpty();
    }

    @Test
    void demandsAFactorWhenTheDaysOfGraceAreOver() {
        var due = NOW.plus(Duration.ofDays(7));
        var newcomer = new FactorStanding(false, 0, Map.of(FactorKind.ANY, NOW), 7);
        assertThat(newcomer.verdict(due.minusMillis(1))).isEqualTo(FactorStanding.Verdict.REMINDED);
        assertThat(newcomer.verdict(due)).isEqualTo(FactorStanding.Verdict.ENROL);
        assertThat(new FactorStanding(false, 0, Map.of(), 7).verdict(due)).isEqualTo(FactorStanding.Verdict.FREE);
        for (var kind : FactorKind.values()) {
            var demand = Map.of(kind, NOW);
            assertThat(new FactorStanding(true, 0, demand, 7).verdict(due))
                    .isEqualTo(kind == FactorKind.PASSKEY ? FactorStanding.Verdict.ENROL : FactorStanding.Verdict.FREE);
            assertThat(new FactorStanding(false, 1, demand, 7).verdict(due))
                    .isEqualTo(kind == FactorKind.TOTP ? FactorStanding.Verdict.ENROL : FactorStanding.Verdict.FREE);
        }
    }

    private static Attempts afterFailures(int count) {
        var attempts = Attempts.none();
        for (int wrong = 0; wrong < count; wrong++) {
            attempts = attempts.failedAgain(NOW);
        }
        return attempts;
    }

    private TotpCheck.Result check(String code, long usedStep) {
        return TotpCheck.of(key, code, usedStep, NOW);
    }
}
