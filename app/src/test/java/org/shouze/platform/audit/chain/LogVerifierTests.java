package org.shouze.platform.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogVerifierTests {

    private static final int FIRST_ENTRY = 2;
    private static final SigningKey KEY = SigningKey.make();

    private final List<String> log = logOf(10);

    @Test
    void findsAnUntouchedLogWhole() {
        assertThat(check(log)).isEqualTo(new Verdict.Whole(0, 10, 0, 3, 0));
    }

    @Test
    void trustsSignaturesOnlyOfKeysFromOutside() {
        assertThat(check(log, List.of(KEY), List.of())).isEqualTo(new Verdict.Whole(0, 10, 0, 3, 10));
        assertBroken(check(log, List.of(SigningKey.make()), List.of()), 4).contains("not known");
    }

    @Test
    void seesAChangedEntry() {
        log.set(at(6), log.get(at(6)).replace("entry 6", "entry 9"));
        assertBroken(check(log), 6).contains("changed");
    }

    @Test
    void seesARemovedEntry() {
        log.remove(at(7));
        assertBroken(check(log), 7).contains("missing");
    }

    @Test
    void seesAnInsertedEntry() {
        log.add(at(7), new LogLine.Entry(6, Digest.of("x"), "{\"n\":\"new\"}").line());
        assertBroken(check(log), 6).contains("inserted");
    }

    @Test
    void seesAnInsertedEntryThatPushesTheOthersOn() {
        log.add(at(7), new LogLine.Entry(7, Digest.of("x"), "{\"n\":\"new\"}").line());
        assertBroken(check(log), 7).contains("does not follow");
    }

    @Test
    void seesSwappedEntries() {
        Collections.swap(log, at(6), at(7));
        assertBroken(check(log), 6).contains("stands elsewhere");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 8})
    void seesAnEndCutOff(int lines) {
        var verdict = check(log.subList(0, log.size() - lines));
        assertThat(verdict).isInstanceOf(Verdict.Broken.class);
        assertThat(((Verdict.Broken) verdict).what()).contains("cut off");
    }

    @Test
    void seesADamagedLine() {
        log.set(at(6), log.get(at(6)).substring(0, 50));
        assertBroken(check(log), 6).contains("damaged");
    }

    @Test
    void seesAForgedSignature() {
        var seal = SampleLog.signedWith(KEY).entry("{}").seal("checkpoint");
        var forged = new Seal("checkpoint", 1, seal.hash(), "2027-01-01T00:00:00Z", seal.key(), seal.signature());
        var lines = SampleLog.signedWith(KEY).entry("{}").lines();
        lines.add(forged.line());
        assertBroken(check(lines), 1).contains("signature");
    }

    @Test
    void seesAChainRewrittenWholeByACheckpointFromOutside() {
        var kept =
                SampleLog.signedWith(KEY).entry("{\"n\":\"true\"}").entry("{}").seal("checkpoint");
        var rewritten = SampleLog.signedWith(KEY)
                .entry("{\"n\":\"false\"}")
                .entry("{}")
                .sealed("end")
                .lines();
        assertThat(check(rewritten)).isInstanceOf(Verdict.Whole.class);
        assertBroken(check(rewritten, List.of(), List.of(kept)), 2).contains("rewritten");
    }

    @Test
    void seesAShorterChainByACheckpointFromOutside() {
        var kept = SampleLog.signedWith(KEY).entry("{}").entry("{}").seal("checkpoint");
        var shorter = SampleLog.signedWith(KEY).entry("{}").sealed("end").lines();
        assertBroken(check(shorter, List.of(), List.of(kept)), 1).contains("later entries were removed");
    }

    @Test
    void checksEntriesThatTheExporterMayNotSee() {
        var lines = SampleLog.signedWith(KEY)
                .entry("{}")
                .hidden("{\"n\":1}")
                .entry("{}")
                .sealed("end")
                .lines();
        assertThat(check(lines)).isEqualTo(new Verdict.Whole(0, 3, 1, 1, 0));
    }

    @Test
    void wantsASignatureForWhatWasDropped() {
        var rest = SampleLog.after(500, KEY);
        assertBroken(check(rest.entry("{}").sealed("end").lines()), 500).contains("no signature");
        var signed = SampleLog.after(500, KEY)
                .sealed("cut")
                .entry("{}")
                .sealed("end")
                .lines();
        assertThat(check(signed)).isEqualTo(new Verdict.Whole(500, 501, 0, 2, 0));
    }

    /** A genuine checkpoint says what stood there, not that anybody was allowed to drop it. */
    @Test
    void seesABeginningCutOffAtACheckpoint() {
        var cut = SampleLog.after(500, KEY)
                .sealed("checkpoint")
                .entry("{}")
                .sealed("end")
                .lines();
        assertBroken(check(cut), 500).contains("no signature");
    }

    /** Whoever may forge the file may also put a key of his own into it, and sign with it that the beginning was dropped. */
    @Test
    void believesACutOnlyOfAKeyThatTheOutsideNames() {
        var forger = SigningKey.make();
        var kept = kept(10);
        var forged = SampleLog.after(500, forger)
                .sealed("cut")
                .believing(KEY)
                .entry("{}")
                .sealed("end")
                .lines();
        assertBroken(check(forged, List.of(), List.of(kept)), 500).contains("no signature");

        var genuine = SampleLog.after(500, KEY)
                .sealed("cut")
                .entry("{}")
                .sealed("end")
                .lines();
        assertThat(check(genuine, List.of(), List.of(kept))).isEqualTo(new Verdict.Whole(500, 501, 0, 2, 501));
    }

    @Test
    void saysHowFarTheOutsideVouches() {
        var other = SigningKey.make();
        var kept = SampleLog.signedWith(KEY).entry("{}").seal("checkpoint");
        var goingOn = SampleLog.signedWith(KEY)
                .entry("{}")
                .believing(other)
                .entry("{\"n\":\"forged\"}")
                .sealed("end")
                .lines();

        assertThat(check(goingOn, List.of(), List.of(kept))).isEqualTo(new Verdict.Whole(0, 2, 0, 1, 1));
        assertThat(check(logOf(10), List.of(), List.of(kept(10)))).isEqualTo(new Verdict.Whole(0, 10, 0, 3, 10));
    }

    @Test
    void seesTwoCheckpointsFromOutsideThatContradictEachOther() {
        var one = SampleLog.signedWith(KEY).entry("{}").seal("checkpoint");
        var other = SampleLog.signedWith(KEY).entry("{\"n\":1}").seal("checkpoint");
        var lines = SampleLog.signedWith(KEY).entry("{}").sealed("end").lines();
        assertBroken(check(lines, List.of(), List.of(other, one)), 1).contains("rewritten");
    }

    private static Seal kept(int entries) {
        var sample = SampleLog.signedWith(KEY);
        for (int n = 1; n <= entries; n++) {
            sample.entry("{\"n\":\"entry " + n + "\"}");
        }
        return sample.seal("checkpoint");
    }

    @Test
    void refusesWhatIsNoLog() {
        assertBroken(check(List.of("{}")), 0).contains("not the beginning");
        assertThat(check(List.of())).isInstanceOf(Verdict.Broken.class);
    }

    /** Any single octet changed anywhere in the file is found. */
    @Test
    void seesEveryChangedCharacter() {
        var random = new Random(20260310);
        for (int round = 0; round < 2_000; round++) {
            var forged = logOf(3);
            var line = random.nextInt(forged.size());
            var text = new StringBuilder(forged.get(line));
            var place = random.nextInt(text.length());
            var other = (char) (' ' + random.nextInt(95));
            if (text.charAt(place) == other) {
                continue;
            }
            text.setCharAt(place, other);
            forged.set(line, text.toString());
            assertThat(check(forged, List.of(KEY), List.of()))
                    .as(text.toString())
                    .isInstanceOf(Verdict.Broken.class);
        }
    }

    /** Whatever an entry says comes back from its line byte for byte. */
    @Test
    void keepsEveryContent() {
        var random = new Random(20260311);
        for (int round = 0; round < 2_000; round++) {
            var body = "{\"n\":\""
                    + random.ints(random.nextInt(40), 0x20, 0x2ffff)
                            .filter(c -> Character.isDefined(c) && !Character.isSurrogate((char) c) || c > 0xffff)
                            .filter(c -> c != '"' && c != '\\')
                            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    + "\"}";
            var line = new LogLine.Entry(round, Digest.of(body), body);
            assertThat(LogLine.read(line.line())).isEqualTo(line);
        }
    }

    private static int at(int position) {
        return FIRST_ENTRY + position - 1 + (position > 4 ? 1 : 0) + (position > 8 ? 1 : 0);
    }

    /** With a checkpoint after the fourth and the eighth entry. */
    private static List<String> logOf(int entries) {
        var sample = SampleLog.signedWith(KEY);
        for (int n = 1; n <= entries; n++) {
            sample.entry("{\"n\":\"entry " + n + "\"}");
            if (n % 4 == 0) {
                sample.sealed("checkpoint");
            }
        }
        return sample.sealed("end").lines();
    }

    private static Verdict check(List<String> lines) {
        return check(lines, List.of(), List.of());
    }

    private static Verdict check(List<String> lines, List<SigningKey> keys, List<Seal> checkpoints) {
        var verifier = new LogVerifier(keys.stream().map(SigningKey::publicKey).toList(), checkpoints);
        lines.stream().allMatch(verifier::take);
        return verifier.verdict();
    }

    private static AbstractStringAssert<?> assertBroken(Verdict verdict, long position) {
        assertThat(verdict).isInstanceOf(Verdict.Broken.class);
        var broken = (Verdict.Broken) verdict;
        assertThat(broken.position()).as(broken.what()).isEqualTo(position);
        return assertThat(broken.what());
    }
}
