package org.shouze.governance.meeting;

import java.util.Optional;
import java.util.UUID;
import org.shouze.platform.kernel.BusinessTime;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Checks codes and records attendance; works in the platform's name, because those who scan may have no account. */
@Service
class SignInDesk {

    private final MeetingLedger ledger;
    private final MeetingStore meetings;
    private final BusinessTime time;

    SignInDesk(MeetingLedger ledger, MeetingStore meetings, BusinessTime time) {
        this.ledger = ledger;
        this.meetings = meetings;
        this.time = time;
    }

    @Transactional(readOnly = true)
    Optional<SheetView> sheet(String code) {
        var now = time.instant();
        return codesFor(code)
                .filter(found -> found.codes().acceptsCode(code, now))
                .map(found -> sheet(found, found.codes().passAt(now)));
    }

    @Transactional(readOnly = true)
    Optional<SheetView> sheetOfPass(String pass) {
        return codesFor(pass)
                .filter(found -> found.codes().acceptsPass(pass, time.instant()))
                .map(found -> sheet(found, pass));
    }

    @Transactional
    SignInResult signIn(String pass, UUID personId, SignInWay way, String by) {
        var found = codesFor(pass).filter(each -> each.codes().acceptsPass(pass, time.instant()));
        return found.isEmpty()
                ? new SignInResult.CodeExpired()
                : record(found.get().meetingId(), personId, way, by);
    }

    @Transactional
    SignInResult record(UUID meetingId, UUID personId, SignInWay way, String by) {
        var meeting = ledger.open(meetingId);
        var result = meeting.signIn(personId, way, time.now(), by);
        if (result instanceof SignInResult.SignedIn signedIn) {
            ledger.record(meeting, signedIn.guest());
        }
        return result;
    }

    private SheetView sheet(Found found, String pass) {
        var meeting = ledger.read(found.meetingId());
        var view = meeting.view();
        var waiting = meeting.state() == MeetingState.CONVENED ? meeting.absent() : java.util.List.<Guest>of();
        return new SheetView(
                view.id(), view.title(), MeetingDates.span(view.start(), view.end()), view.place(), pass, waiting);
    }

    /** A meeting whose sign-in is open, with its codes. */
    private record Found(UUID meetingId, SignInCodes codes) {}

    private Optional<Found> codesFor(String text) {
        return SignInCodes.meetingOf(text)
                .filter(id -> meetings.find(id)
                        .filter(meeting -> meeting.state() == MeetingState.CONVENED)
                        .isPresent())
                .flatMap(id -> meetings.secret(id).map(secret -> new Found(id, new SignInCodes(id, secret))));
    }
}
