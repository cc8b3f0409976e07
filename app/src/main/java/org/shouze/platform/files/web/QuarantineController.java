package org.shouze.platform.files.web;

import java.util.List;
import org.shouze.platform.files.FilesGrants;
import org.shouze.platform.files.Quarantine;
import org.shouze.platform.files.Releases;
import org.shouze.platform.kernel.page.Spreadsheet;
import org.shouze.platform.kernel.security.Requires;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
@Requires(FilesGrants.QUARANTINE)
class QuarantineController {

    private final Quarantine quarantine;
    private final Releases releases;

    QuarantineController(Quarantine quarantine, Releases releases) {
        this.quarantine = quarantine;
        this.releases = releases;
    }

    @GetMapping("/files/quarantine")
    QuarantinePage list() {
        return new QuarantinePage(quarantine.list(), releases.waiting());
    }

    @GetMapping("/files/quarantine.xlsx")
    ResponseEntity<byte[]> export() {
        return Spreadsheet.answer(
                "隔离文件登记",
                List.of("发现时间", "文件名", "病毒名", "上传人", "SHA-256"),
                quarantine.list().stream()
                        .map(each -> List.of(
                                QuarantinePage.at(each.foundAt()),
                                each.name(),
                                each.signature(),
                                each.storedBy(),
                                each.sha256())));
    }
}
