package org.shouze.responsibility.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.platform.files.CheckState;
import org.shouze.platform.files.FileQuarantined;
import org.shouze.platform.files.holding.HeldFile;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Actor;
import org.shouze.platform.kernel.security.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class InfectedProofTests extends ObligationTestBase {

    @Autowired
    private InfectedProof infected;

    @Autowired
    private EvidenceFiles holder;

    @Autowired
    private TransactionTemplate transaction;

    private UUID occurrenceId;

    @BeforeEach
    void request() {
        adopt(AnAdoption.aPlan(bureau.id())
                .asking("M04", "专题会议", "yearly", "leader")
                .effective(LocalDate.of(2026, 1, 1)));
        occurrenceId = ofRow("M04").getFirst().id();
    }

    @Test
    void opensAgainWhatAFileProvedInWhichAVirusWasFound() {
        var proof = handIn("会议签到.txt");
        assertThat(ofRow("M04").getFirst().state()).isEqualTo(OccurrenceState.DONE);

        find(Objects.requireNonNull(proof.fileId()));

        await().atMost(Duration.ofSeconds(30))
                .until(() -> ofRow("M04").getFirst().state() != OccurrenceState.DONE);
        var kept = bureau.asOffice(() -> evidence.get(proof.id()));
        assertThat(kept.withdrawn()).contains("Own.Test").contains("已隔离");
    }

    @Test
    void leavesWhatAnotherFileProves() {
        handIn("会议签到.txt");
        var other = handIn("会议纪要.txt");

        find(Objects.requireNonNull(other.fileId()));

        await().atMost(Duration.ofSeconds(30))
                .until(() -> bureau.asOffice(() -> evidence.get(other.id())).isWithdrawn());
        assertThat(ofRow("M04").getFirst().state()).isEqualTo(OccurrenceState.DONE);
    }

    @Test
    void tellsWhatTheVirusCheckSaysOfEachFile() {
        var proof = handIn("会议签到.txt");
        var note = bureau.asOffice(
                () -> evidence.upload(occurrenceId, new NewProof(null, LocalDate.of(2026, 3, 10), "会议已召开", "")));

        var checks = bureau.asOffice(() -> evidence.checks(evidence.ofOccurrence(occurrenceId)));

        assertThat(note.fileId()).isNull();
        assertThat(checks).containsOnlyKeys(Objects.requireNonNull(proof.fileId()));
        assertThat(checks.values()).containsAnyOf(CheckState.UNCHECKED, CheckState.NOT_CONFIGURED);
    }

    @Test
    void namesTheObligationThatAFileProves() {
        var fileId = Objects.requireNonNull(handIn("会议签到.txt").fileId());

        var held = bureau.asOffice(() -> transaction.execute(status -> holder.holding(List.of(fileId))));

        assertThat(held.get(fileId)).isEqualTo(new HeldFile("佐证", "专题会议（2026年）", "/occurrences/" + occurrenceId));
    }

    private EvidenceView handIn(String name) {
        var upload = new NewProof.WithForm(
                name, () -> new ByteArrayInputStream(("内容：" + name).getBytes(StandardCharsets.UTF_8)));
        return Acting.as(
                bureau.actor(director.id(), Role.OFFICE),
                () -> evidence.upload(occurrenceId, new NewProof(upload, LocalDate.of(2026, 3, 10), "", "")));
    }

    private void find(UUID fileId) {
        Acting.as(
                Actor.platform(),
                () -> infected.on(new FileQuarantined(fileId, bureau.id(), null, "会议签到.txt", "Own.Test")));
    }
}
