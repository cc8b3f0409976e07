package org.shouze.governance.meeting.web;

import java.util.Set;
import java.util.UUID;
import org.shouze.governance.meeting.MeetingGrants;
import org.shouze.governance.meeting.SignIns;
import org.shouze.platform.kernel.page.QrCode;
import org.shouze.platform.kernel.security.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

@Controller
@Requires(MeetingGrants.MANAGE)
class ProjectorController {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private final SignIns signIns;

    ProjectorController(SignIns signIns) {
        this.signIns = signIns;
    }

    @GetMapping("/meetings/{id}/sign-in")
    ProjectorPage show(@PathVariable UUID id) {
        var sheet = signIns.projector(id);
        var here = ServletUriComponentsBuilder.fromCurrentContextPath().build();
        var address = here.toUriString() + "/m/" + sheet.code();
        var open = !sheet.code().isEmpty();
        return new ProjectorPage(
                sheet, open ? QrCode.of(address) : null, open ? address : "", THIS_MACHINE.contains(here.getHost()));
    }
}
