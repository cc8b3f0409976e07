package org.shouze.governance.meeting.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.shouze.governance.meeting.MeetingGrants;
import org.shouze.governance.meeting.SheetView;
import org.shouze.governance.meeting.SignInResult;
import org.shouze.governance.meeting.SignIns;
import org.shouze.platform.kernel.page.Page;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.OpenDoor;
import org.shouze.platform.kernel.security.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The phones of those who attend. No name is shown without a code from the projector that is good at this moment. */
@Controller
class PhoneController {

    private static final String USED_FOR = PhoneController.class.getName() + ".usedFor";

    private final SignIns signIns;
    private final DoorWatch watch;

    PhoneController(SignIns signIns, DoorWatch watch) {
        this.signIns = signIns;
        this.watch = watch;
    }

    @GetMapping("/m/{code}")
    @OpenDoor(because = "who attends may have no account; the code on the projector is the key")
    Page scan(@PathVariable String code) {
        watch.check(Acting.origin().address());
        var sheet = signIns.sheet(code);
        if (sheet.isEmpty()) {
            watch.wrong(Acting.origin().address());
            return PhoneResultPage.expired();
        }
        return page(sheet.get());
    }

    /** One phone chooses one name at a meeting: nobody ticks off a whole section. */
    @PostMapping("/m/choose")
    @OpenDoor(because = "who attends may have no account; the pass was given for the code on the projector")
    Page choose(@RequestParam String pass, @RequestParam UUID person, HttpServletRequest request) {
        watch.check(Acting.origin().address());
        var sheet = signIns.sheetOfPass(pass);
        if (sheet.isEmpty()) {
            watch.wrong(Acting.origin().address());
            return PhoneResultPage.expired();
        }
        var meeting = sheet.get().meetingId();
        if (meeting.equals(request.getSession().getAttribute(USED_FOR))) {
            return PhoneResultPage.usedPhone();
        }
        var result = signIns.choose(pass, person);
        if (result instanceof SignInResult.SignedIn) {
            request.getSession().setAttribute(USED_FOR, meeting);
        }
        return PhoneResultPage.of(result);
    }

    /** The sheet again after the own account signed in: this address is not open, so signing in leads back to it. */
    @GetMapping("/meetings/attend")
    @Requires(MeetingGrants.ATTEND)
    Page attend(@RequestParam String pass) {
        return signIns.sheetOfPass(pass).<Page>map(PhoneController::page).orElseGet(PhoneResultPage::expired);
    }

    @PostMapping("/meetings/attend")
    @Requires(MeetingGrants.ATTEND)
    Page confirm(@RequestParam String pass) {
        return PhoneResultPage.of(signIns.own(pass));
    }

    private static PhonePage page(SheetView sheet) {
        var actor = Acting.current();
        var own = sheet.waiting().stream()
                .filter(guest -> guest.personId().equals(actor.personId()))
                .toList();
        return new PhonePage(sheet, own, actor.isSignedIn());
    }
}
