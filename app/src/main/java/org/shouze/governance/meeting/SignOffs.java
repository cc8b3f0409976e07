package org.shouze.governance.meeting;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.files.Files;
import org.shouze.platform.files.ReceivedFile;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Requires;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The signature under a meeting (签发): from then on it proves, its resolutions bind, and absent people are informed. */
@Service
public class SignOffs {

    private final MeetingLedger ledger;
    private final Proofs proofs;
    private final Signatures signatures;
    private final Consequences consequences;
    private final Files files;
    private final TransactionTemplate transaction;

    SignOffs(
            MeetingLedger ledger,
            Proofs proofs,
            Signatures signatures,
            Consequences consequences,
            Files files,
            PlatformTransactionManager transactions) {
        this.ledger = ledger;
        this.proofs = proofs;
        this.signatures = signatures;
        this.consequences = consequences;
        this.files = files;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Signs as the chair, who must be the one who acts. Row M04 is proven for the leader, M05 for each deputy concerned,
     * on the day the meeting was held.
     *
     * @throws Refusal when somebody else signs, or the meeting has not ended, has no minutes, unfinished minutes, or no
     *     attendance of its chair
     */
    @Transactional
    @Requires(MeetingGrants.SIGN_OFF)
    public SignOffResult sign(UUID meetingId) {
        var meeting = ledger.open(meetingId);
        var view = meeting.view();
        if (!view.chairId().equals(Acting.current().personId())) {
            throw Refusal.rule("纪要应由主持人" + view.chairName() + "本人签发。办公室代为登记的，请上传主持人签字的纪要扫描件。");
        }
        var objections = objections(meeting);
        return objections.isEmpty() ? signedOff(meeting, null, "主持人签发纪要。") : new SignOffResult.NotProving(objections);
    }

    /**
     * Records a signature given on paper, on the authority of the scanned minutes.
     *
     * @throws Refusal like {@link #sign}, and when the file is empty, larger than 20 MB or of a kind that proves nothing
     */
    @Requires(MeetingGrants.MANAGE)
    public SignOffResult signOnBehalf(UUID meetingId, String fileName, byte[] signedMinutes) {
        if (signedMinutes.length == 0) {
            throw Refusal.invalid("file", "代为登记签发时，请上传主持人签字的纪要扫描件。");
        }
        // NB: asked before the file is taken in, and again with it: taking it in may last, and no lock may wait for it.
        var objections = transaction.execute(status -> objections(ledger.open(meetingId)));
        if (objections != null && !objections.isEmpty()) {
            return new SignOffResult.NotProving(objections);
        }
        var received = files.receiveProof(fileName, new ByteArrayInputStream(signedMinutes));
        return Objects.requireNonNull(transaction.execute(status -> signedOnBehalf(meetingId, received)));
    }

    private SignOffResult signedOnBehalf(UUID meetingId, ReceivedFile received) {
        var meeting = ledger.open(meetingId);
        var objections = objections(meeting);
        if (!objections.isEmpty()) {
            return new SignOffResult.NotProving(objections);
        }
        var authority = files.keep(meeting.view().unitId(), received);
        var chair = meeting.view().chairName();
        return signedOff(meeting, authority.id(), "依据主持人" + chair + "签字的纪要扫描件登记签发。");
    }

    private List<String> objections(Meeting meeting) {
        meeting.signOff(signatures.versionToSign(meeting.id()));
        return proofs.objections(meeting);
    }

    private SignOffResult signedOff(Meeting meeting, @Nullable UUID authority, String sentence) {
        signatures.append(meeting, authority);
        ledger.keep(meeting, sentence);
        consequences.ofSignOff(meeting);
        return new SignOffResult.SignedOff(meeting.view());
    }
}
