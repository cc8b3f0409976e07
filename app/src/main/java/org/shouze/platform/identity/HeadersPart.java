package org.shouze.platform.identity;

import org.shouze.platform.identity.door.SecurityPart;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.stereotype.Component;

/** What browsers are told they may do with an answer. */
@Component
class HeadersPart implements SecurityPart {

    @Override
    public void apply(HttpSecurity http) {
        http.headers(ResponseHeaders::strict);
    }
}
