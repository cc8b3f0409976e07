package org.shouze.platform.notify;

import java.util.List;
import org.shouze.platform.kernel.security.Grant;
import org.shouze.platform.kernel.security.GrantSource;
import org.springframework.stereotype.Component;

/** Everybody reads the messages sent to them (通知权限), and nobody else's. */
@Component
public class NotifyGrants implements GrantSource {

    public static final String OWN = "notify:own";

    @Override
    public List<Grant> grants() {
        return List.of(Grant.toEveryone(OWN, "查看发给本人的通知"));
    }
}
