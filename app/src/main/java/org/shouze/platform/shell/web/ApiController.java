package org.shouze.platform.shell.web;

import org.shouze.platform.kernel.security.Requires;
import org.shouze.platform.shell.ShellGrants;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class ApiController {

    @GetMapping("/api")
    @Requires(ShellGrants.USE)
    ApiPage api() {
        return new ApiPage();
    }
}
