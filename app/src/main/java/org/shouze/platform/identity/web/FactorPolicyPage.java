package org.shouze.platform.identity.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.identity.factor.AccountFactorsView;
import org.shouze.platform.identity.factor.FactorKind;
import org.shouze.platform.identity.factor.FactorPolicyView;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Role;

/** Which roles have to use a second factor (第二因素规定), and which accounts have one. */
record FactorPolicyPage(
        FactorPolicyView policy, List<AccountFactorsView> accounts, FactorPolicyPage.Search search, String problem)
        implements SettingsTabs {

    /** What was looked for, and whether there is more of it. */
    record Search(String text, boolean missing, boolean more) {}

    @Override
    public String title() {
        return "第二因素";
    }

    boolean demands(Role role, @Nullable FactorKind kind) {
        return policy.roles().get(role) == kind;
    }

    /** As it was sent; nothing where no number was. */
    String graceDays() {
        return policy.graceDays() < 0 ? "" : String.valueOf(policy.graceDays());
    }

    /** Each role with its kind, as the form sends them: {@code EDITOR:TOTP}; nothing where none is demanded. */
    static Map<Role, FactorKind> read(List<String> demands) {
        var read = new EnumMap<Role, FactorKind>(Role.class);
        for (var demand : demands) {
            if (!demand.isEmpty()) {
                var parts = demand.split(":", 2);
                try {
                    read.put(Role.valueOf(parts[0]), FactorKind.valueOf(parts[parts.length - 1]));
                } catch (IllegalArgumentException unknown) {
                    throw Refusal.invalid("demands", "“" + demand + "”不是有效的规定，请在页面上重新选择。");
                }
            }
        }
        return read;
    }

    String nextHref() {
        return "/settings/factors?" + query() + "&after=" + accounts.getLast().login();
    }

    String exportHref() {
        return "/settings/factors.xlsx?" + query();
    }

    private String query() {
        return "q=" + URLEncoder.encode(search.text(), StandardCharsets.UTF_8) + "&missing=" + search.missing();
    }
}
