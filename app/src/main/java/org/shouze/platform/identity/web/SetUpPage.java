package org.shouze.platform.identity.web;

import java.util.List;
import java.util.Set;
import org.shouze.platform.kernel.page.Page;
import org.shouze.platform.kernel.security.Role;

/**
 * The set-up page, with what was wrong the last time.
 *
 * @param first whether the platform is empty; otherwise administrators alone are missing
 */
record SetUpPage(SetUpForm form, boolean first, Set<Role> missing, String problem) implements Page {

    @Override
    public String title() {
        return first ? "首次使用" : "补设管理员";
    }

    @Override
    public boolean framed() {
        return false;
    }

    List<Role> administrators() {
        return missing.stream().sorted().toList();
    }

    String name(Role role) {
        return SetUpForm.text(form.nameOf(role));
    }

    static String field(Role role) {
        return SetUpForm.field(role);
    }

    static String duty(Role role) {
        return switch (role) {
            case SYSTEM_ADMIN -> "运行维护、开通账号";
            case SECURITY_ADMIN -> "授予权限、设定安全策略";
            default -> "查阅和核验日志";
        };
    }
}
