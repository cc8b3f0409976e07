package org.shouze.platform.identity.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.identity.door.KeptAction;
import org.shouze.platform.identity.factor.FactorsView;
import org.shouze.platform.identity.factor.Reauthentication.Way;
import org.shouze.platform.identity.federation.oidc.ProviderButtons;
import org.shouze.platform.kernel.page.Page;

/**
 * Proving once more who one is (再次验证), before something important.
 *
 * @param problem why the last proof would not do; empty before the first
 */
record ConfirmationPage(ConfirmationPage.Ways ways, ConfirmationPage.Action action, String problem) implements Page {

    /**
     * By what the account can prove itself (验证方式).
     *
     * @param providers where it can sign in again; none where the proof is given in the page
     */
    record Ways(Way way, FactorsView factors, List<ProviderButtons.Button> providers) {

        boolean totp() {
            return factors.offersTotp();
        }

        boolean passkeys() {
            return factors.offersPasskey();
        }
    }

    /**
     * What goes on when the proof is right (待继续的操作).
     *
     * @param path where it was sent
     * @param reads whether it is only looked at, and so is gone to rather than sent to
     * @param fields what was sent there, and is sent again from the page
     * @param kept what waits in the session for the way back from a provider; null when nothing does
     */
    record Action(
            String path,
            boolean reads,
            List<KeptAction.Field> fields,
            @Nullable KeptAction kept) {

        boolean losesSecrets() {
            return kept != null && !kept.secrets().isEmpty();
        }
    }

    @Override
    public String title() {
        return "再次验证";
    }

    @Override
    public String menu() {
        return "settings";
    }

    /** What is there and will not do; a problem that is shown says it already. */
    String refusal() {
        return problem.isEmpty() ? ways.factors().refusal() : "";
    }

    String target() {
        return action.reads() ? ConfirmationController.HERE : action.path();
    }
}
