package org.shouze.platform.identity;

import java.util.List;
import org.shouze.platform.identity.door.OpenPaths;
import org.springframework.stereotype.Component;

/** What everybody may open, signed in or not. */
@Component
class AlwaysOpen implements OpenPaths {

    @Override
    public List<String> patterns() {
        return List.of(
                "/sign-in",
                "/set-up",
                "/assets/**",
                "/actuator/prometheus",
                "/webjars/**",
                "/actuator/health/**",
                "/feeds/**",
                "/m/**",
                "/error");
    }
}
