package org.shouze.platform.identity.federation.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.identity.federation.ConnectionKind;
import org.shouze.platform.identity.federation.ConnectionView;
import org.shouze.platform.identity.federation.GroupRole;
import org.shouze.platform.identity.federation.ProbeStep;
import org.shouze.platform.kernel.BusinessTime;

/**
 * One connection.
 *
 * @param base the address of the platform as the visitor's browser has it
 */
record ConnectionPage(
        ConnectionView connection,
        ConnectionForm form,
        List<GroupRole> groups,
        List<ProbeStep> steps,
        String base,
        String problem)
        implements FederationPage {

    @Override
    public String title() {
        return connection.name();
    }

    String path() {
        return "/settings/connections/" + connection.id();
    }

    /** What has to be registered at the provider. */
    String returnAddress() {
        return base + "/sign-in/return/" + connection.id();
    }

    boolean isLdap() {
        return connection.kind() == ConnectionKind.LDAP;
    }

    boolean passed() {
        return steps.stream().allMatch(ProbeStep::passed);
    }

    /** What to do when a test is over. */
    String afterTest() {
        if (!passed()) {
            return "请按提示核对并保存连接参数，再测试一次。";
        }
        return connection.approved() ? "测试只检查、不改动任何账号。" : "测试只检查、不改动任何账号。下一步：请安全管理员核对后批准使用。";
    }

    static String moment(@Nullable Instant at) {
        return at == null
                ? "尚未同步"
                : at.atZone(BusinessTime.ZONE)
                        .toLocalDateTime()
                        .withNano(0)
                        .toString()
                        .replace('T', ' ');
    }
}
