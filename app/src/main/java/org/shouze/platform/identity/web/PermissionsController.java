package org.shouze.platform.identity.web;

import org.shouze.platform.identity.IdentityGrants;
import org.shouze.platform.identity.PermissionMatrix;
import org.shouze.platform.kernel.security.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
@Requires(IdentityGrants.OWN)
class PermissionsController {

    private final PermissionMatrix matrix;

    PermissionsController(PermissionMatrix matrix) {
        this.matrix = matrix;
    }

    @GetMapping("/settings/permissions")
    PermissionsPage show() {
        return new PermissionsPage(matrix.areas());
    }
}
