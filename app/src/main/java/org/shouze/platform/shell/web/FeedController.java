package org.shouze.platform.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.shouze.platform.kernel.Ids;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.page.Flash;
import org.shouze.platform.kernel.security.OpenDoor;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.platform.shell.Feeds;
import org.shouze.platform.shell.ShellGrants;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.servlet.view.RedirectView;

@Controller
class FeedController {

    private static final String ADDRESS = "address";

    private final Feeds feeds;

    FeedController(Feeds feeds) {
        this.feeds = feeds;
    }

    @GetMapping("/calendar/feeds")
    @Requires(ShellGrants.USE)
    FeedPage own(HttpServletRequest request) {
        var left = RequestContextUtils.getInputFlashMap(request);
        var address = left == null ? null : left.get(ADDRESS);
        return new FeedPage(feeds.own(), address instanceof String text ? text : "", "", "");
    }

    @PostMapping("/calendar/feeds")
    @Requires(ShellGrants.USE)
    Object issue(FeedForm form, RedirectAttributes next) {
        try {
            var token = feeds.issue(form.text());
            next.addFlashAttribute(
                    ADDRESS, site().path("/feeds/" + token + ".ics").toUriString());
        } catch (Refusal refusal) {
            return new FeedPage(feeds.own(), "", form.text(), refusal.sentence());
        }
        return new RedirectView("/calendar/feeds");
    }

    @PostMapping("/calendar/feeds/{id}/revoke")
    @Requires(ShellGrants.USE)
    RedirectView revoke(@PathVariable String id) {
        feeds.revoke(Ids.parse(id));
        Flash.say("订阅已停用，原地址立即失效。");
        return new RedirectView("/calendar/feeds");
    }

    @GetMapping("/feeds/{token}.ics")
    @OpenDoor(because = "calendar programs cannot sign in; the secret in the address is the permission")
    ResponseEntity<byte[]> feed(@PathVariable String token) {
        var content = feeds.calendar(token, site().path("/").build().toUri()).getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/calendar;charset=UTF-8"))
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(DigestUtils.md5DigestAsHex(content))
                .body(content);
    }

    private static ServletUriComponentsBuilder site() {
        return ServletUriComponentsBuilder.fromCurrentContextPath();
    }
}
