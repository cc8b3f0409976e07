package org.shouze.governance.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SignInCodesTests {

    private static final Instant START = Instant.parse("2026-03-10T01:00:00Z");

    private final UUID meeting = UUID.randomUUID();
    private final SignInCodes codes = new SignInCodes(meeting, SignInCodes.freshSecret());

    @Test
    void rotatesEveryHalfMinute() {
        assertThat(codes.codeAt(START.plusSeconds(29))).isEqualTo(codes.codeAt(START));
        assertThat(codes.codeAt(START.plusSeconds(30))).isNotEqualTo(codes.codeAt(START));
        assertThat(SignInCodes.secondsLeft(START.plusSeconds(29))).isEqualTo(1);
    }

    @Test
    void acceptsTheCodeOfThisStepAndTheOneBefore() {
        var code = codes.codeAt(START);
        assertThat(codes.acceptsCode(code, START.plusSeconds(59))).isTrue();
        assertThat(codes.acceptsCode(code, START.plusSeconds(60))).isFalse();
        assertThat(codes.acceptsCode(code, START.minusSeconds(1))).isFalse();
    }

    @Test
    void acceptsAPassForFiveMinutes() {
        var pass = codes.passAt(START);
        assertThat(codes.acceptsPass(pass, START.plusSeconds(300))).isTrue();
        assertThat(codes.acceptsPass(pass, START.plusSeconds(301))).isFalse();
    }

    @Test
    void tellsWhichMeetingACodeNames() {
        assertThat(SignInCodes.meetingOf(codes.codeAt(START))).contains(meeting);
        assertThat(SignInCodes.meetingOf(codes.passAt(START))).contains(meeting);
        assertThat(SignInCodes.meetingOf("不是签到码")).isEmpty();
        assertThat(SignInCodes.meetingOf("")).isEmpty();
    }

    @Test
    void rejectsCodesOfAnotherKeyAndKeepsCodesAndPassesApart() {
        var others = new SignInCodes(meeting, SignInCodes.freshSecret());
        assertThat(codes.acceptsCode(others.codeAt(START), START)).isFalse();
        assertThat(codes.acceptsPass(others.passAt(START), START)).isFalse();
        assertThat(codes.acceptsPass(codes.codeAt(START), START)).isFalse();
        assertThat(codes.acceptsCode(codes.passAt(START), START)).isFalse();
    }

    @Test
    void rejectsAPassThatWasLengthened() {
        var later = codes.passAt(START.plusSeconds(3600));
        var pass = codes.passAt(START);
        var forged = later.substring(0, 32) + pass.substring(32);
        assertThat(codes.acceptsPass(forged, START)).isFalse();
    }
}
