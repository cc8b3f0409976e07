package org.shouze.platform.shell;

import java.util.List;
import org.shouze.platform.kernel.security.Grant;
import org.shouze.platform.kernel.security.GrantSource;
import org.springframework.stereotype.Component;

/** Who may enter the rooms of the house (界面权限): everybody who has an account; what is in them is each module's business. */
@Component
public class ShellGrants implements GrantSource {

    public static final String USE = "shell:use";

    @Override
    public String area() {
        return "总览与日历";
    }

    @Override
    public List<Grant> grants() {
        return List.of(Grant.toEveryone(USE, "使用工作总览、我的工作、日历和搜索"));
    }
}
