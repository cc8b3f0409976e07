package org.shouze.platform.identity.web;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.shouze.platform.identity.IdentityGrants;
import org.shouze.platform.identity.factor.Passkeys;
import org.shouze.platform.identity.factor.SecondFactors;
import org.shouze.platform.identity.factor.SiteOrigin;
import org.shouze.platform.kernel.ProblemType;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.page.Flash;
import org.shouze.platform.kernel.page.QrCode;
import org.shouze.platform.kernel.security.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

@Controller
@Requires(IdentityGrants.OWN)
class SecurityController {

    private static final String HERE = "/account/security";

    private final SecondFactors factors;
    private final Passkeys passkeys;
    private final SiteOrigin site;

    SecurityController(SecondFactors factors, Passkeys passkeys, SiteOrigin site) {
        this.factors = factors;
        this.passkeys = passkeys;
        this.site = site;
    }

    @GetMapping(HERE)
    SecurityPage show() {
        return page("");
    }

    @PostMapping(HERE + "/totp")
    Object startTotp() {
        return proven(() -> {
            factors.startTotp();
            return new RedirectView(HERE + "/totp");
        });
    }

    @GetMapping(HERE + "/totp")
    Object showTotp() {
        return proven(() -> totp(""));
    }

    /** Shows the codes at once instead of redirecting: they are seen this once and rest nowhere. */
    @PostMapping(HERE + "/totp/code")
    Object confirmTotp(@RequestParam(defaultValue = "") String code) {
        return proven(() -> {
            try {
                var forced = factors.own().overdue();
                return codesOrBack(factors.confirmTotp(code), !forced, "动态口令已启用，下次登录时须输入。");
            } catch (Refusal refusal) {
                if (refusal.type() != ProblemType.INVALID_INPUT) {
                    throw refusal;
                }
                return totp(refusal.sentence());
            }
        });
    }

    @PostMapping(HERE + "/totp/remove")
    Object removeTotp() {
        return proven(() -> {
            factors.removeTotp();
            Flash.say("动态口令已移除。");
            return new RedirectView(HERE);
        });
    }

    @PostMapping(HERE + "/recovery-codes")
    Object renewRecoveryCodes() {
        return proven(() -> new RecoveryCodesPage(factors.renewRecoveryCodes(), true));
    }

    @PostMapping(HERE + "/passkeys/{id}/remove")
    Object removePasskey(@PathVariable UUID id) {
        return proven(() -> {
            passkeys.remove(id);
            Flash.say("通行密钥已移除，不能再用它登录。设备中保存的那一份请在设备设置里一并删除。");
            return new RedirectView(HERE);
        });
    }

    private static Object codesOrBack(List<String> codes, boolean framed, String sentence) {
        if (!codes.isEmpty()) {
            return new RecoveryCodesPage(codes, framed);
        }
        Flash.say(sentence);
        return new RedirectView(HERE);
    }

    private Object totp(String problem) {
        var own = factors.own();
        return factors.waitingTotp()
                .<Object>map(waiting -> new TotpPage(
                        waiting, QrCode.of(waiting.uri()), !own.overdue(), own.totpSince() != null, problem))
                .orElseGet(() -> new RedirectView(HERE));
    }

    private SecurityPage page(String problem) {
        return new SecurityPage(factors.own(), site.origin(), site.allowsPasskeys(), problem);
    }

    /** Leads to the second step first where the last proof is too old, and tells on the page what else is refused. */
    private Object proven(Supplier<Object> work) {
        try {
            return work.get();
        } catch (Refusal refusal) {
            if (refusal.type() == ProblemType.NOT_FOUND || refusal.type() == ProblemType.FORBIDDEN) {
                throw refusal;
            }
            if (refusal.type() == ProblemType.PROOF_REQUIRED && factors.own().any()) {
                Flash.say(refusal.sentence());
                return new RedirectView("/sign-in/factor?then=security");
            }
            return page(refusal.sentence());
        }
    }
}
