package org.shouze.platform.identity.web;

import org.shouze.platform.identity.factor.FactorsView;
import org.shouze.platform.kernel.page.Page;

/**
 * The second step of signing in (第二步验证), or proving again who one is.
 *
 * @param then where to go afterwards; empty for where the visitor wanted to go
 */
record SecondStepPage(FactorsView factors, String name, String then, String problem) implements Page {

    @Override
    public String title() {
        return "第二步验证";
    }

    @Override
    public boolean framed() {
        return false;
    }

    /** What is there and will not do; a problem that is shown says it already. */
    String refusal() {
        return problem.isEmpty() ? factors.refusal() : "";
    }

    boolean totp() {
        return factors.offersTotp();
    }

    boolean passkeys() {
        return factors.offersPasskey();
    }
}
