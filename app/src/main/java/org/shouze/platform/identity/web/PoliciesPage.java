package org.shouze.platform.identity.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.shouze.platform.identity.IdentityGrants;
import org.shouze.platform.identity.PolicyView;
import org.shouze.platform.identity.SecurityPolicy;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Acting;

/**
 * The security policies (安全策略).
 *
 * @param given what was typed, where it was refused
 */
record PoliciesPage(List<PolicyView> policies, Map<String, String> given, List<Refusal.Finding> findings)
        implements SettingsTabs {

    private static final int LONGEST = 6;
    /** Out of every policy's bounds: what was typed is no number. */
    private static final int NONSENSE = -1;

    @Override
    public String title() {
        return "安全策略";
    }

    boolean sets() {
        return Acting.current().may(IdentityGrants.POLICIES);
    }

    String shown(PolicyView policy) {
        return given.getOrDefault(policy.policy().name(), String.valueOf(policy.value()));
    }

    static String changed(PolicyView policy) {
        var at = policy.changedAt();
        return at == null
                ? "默认值"
                : policy.changedBy() + "，" + at.atZone(BusinessTime.ZONE).toLocalDate();
    }

    static Map<SecurityPolicy, Integer> figures(Map<String, String> given) {
        var figures = new EnumMap<SecurityPolicy, Integer>(SecurityPolicy.class);
        for (var policy : SecurityPolicy.values()) {
            var typed = given.get(policy.name());
            if (typed != null) {
                figures.put(policy, number(typed));
            }
        }
        return figures;
    }

    private static int number(String text) {
        var digits = text.strip();
        return digits.matches("\\d{1," + LONGEST + "}") ? Integer.parseInt(digits) : NONSENSE;
    }
}
