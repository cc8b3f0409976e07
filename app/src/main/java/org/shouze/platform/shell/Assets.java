package org.shouze.platform.shell;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** Addresses of style sheets and scripts, with the hash of their content, so that browsers may keep them for ever. */
@Component
class Assets {

    private final ResourceUrlProvider urls;

    Assets(ResourceUrlProvider urls) {
        this.urls = urls;
    }

    String url(String path) {
        var address = urls.getForLookupPath(path);
        return address == null ? path : address;
    }
}
