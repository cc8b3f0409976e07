package org.shouze.platform.operation.web;

import java.time.Duration;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.platform.operation.ManualPage;
import org.shouze.platform.operation.ManualText;
import org.shouze.platform.operation.OperationGrants;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.view.RedirectView;

@Controller
@Requires(OperationGrants.MANUAL)
class ManualController {

    @GetMapping("/help")
    RedirectView first() {
        return new RedirectView("/help/" + ManualPage.GUIDE.id());
    }

    @GetMapping("/help/{book}")
    HelpPage show(@PathVariable String book) {
        var page = ManualPage.named(book).stream().findFirst().orElseThrow(Refusal::notFound);
        return new HelpPage(page, ManualText.html(page, ""));
    }

    @GetMapping("/help/images/{name}")
    ResponseEntity<byte[]> picture(@PathVariable String name) {
        var picture = ManualText.picture(name);
        if (picture.length == 0) {
            throw Refusal.notFound();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePrivate())
                .body(picture);
    }
}
