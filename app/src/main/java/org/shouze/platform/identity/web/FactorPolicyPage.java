package org.shouze.platform.identity.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.shouze.platform.identity.factor.AccountFactorsView;
import org.shouze.platform.identity.factor.FactorPolicyView;
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

    boolean demands(Role role) {
        return policy.roles().contains(role);
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
