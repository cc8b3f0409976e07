package org.shouze.platform.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.identity.IdentityGrants;
import org.shouze.platform.identity.door.KeptAction;
import org.shouze.platform.identity.factor.Reauthentication;
import org.shouze.platform.identity.factor.Reauthentication.Way;
import org.shouze.platform.identity.factor.SecondFactors;
import org.shouze.platform.identity.federation.oidc.ProviderButtons;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Requires;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** Asks for a proof before something important, wherever that is wanted. */
@Controller
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
@Requires(IdentityGrants.OWN)
class ConfirmationController {

    static final String HERE = "/account/confirm";
    static final String WANTED = "_wanted";

    private static final Set<String> NOT_CARRIED = Set.of(ConfirmationGuard.PROOF, WANTED, "_csrf");

    private final Reauthentication reauthentication;
    private final SecondFactors factors;
    private final ProviderButtons providers;
    private final Clock clock;

    ConfirmationController(
            Reauthentication reauthentication, SecondFactors factors, ProviderButtons providers, Clock clock) {
        this.reauthentication = reauthentication;
        this.factors = factors;
        this.providers = providers;
        this.clock = clock;
    }

    /** Goes on to a page that is only looked at; who has just proven it in the page by a passkey proves nothing more. */
    @PostMapping(HERE)
    RedirectView goOn(
            @RequestParam(name = ConfirmationGuard.PROOF, defaultValue = "") String proof,
            @RequestParam(WANTED) String wanted) {
        if (!KeptAction.isOwn(wanted)) {
            throw Refusal.notFound();
        }
        if (!reauthentication.isRecent()) {
            ConfirmationGuard.prove(reauthentication, proof);
        }
        return new RedirectView(wanted);
    }

    /** Back from a provider: one confirmation is left. */
    @GetMapping(KeptAction.PAGE)
    ResumptionPage resume(HttpServletRequest request) {
        var account = Acting.current().accountId();
        return new ResumptionPage(KeptAction.take(request.getSession(false), account, clock.instant())
                .orElse(null));
    }

    @ExceptionHandler
    ConfirmationPage ask(ConfirmationWanted why, HttpServletRequest request) {
        var way = reauthentication.way();
        var ways = new ConfirmationPage.Ways(way, factors.own(), way == Way.PROVIDER ? providers.all() : List.of());
        return new ConfirmationPage(ways, action(request, way), String.valueOf(why.getMessage()));
    }

    private ConfirmationPage.Action action(HttpServletRequest request, Way way) {
        if (request.getRequestURI().equals(HERE)) {
            return new ConfirmationPage.Action(String.valueOf(request.getParameter(WANTED)), true, List.of(), null);
        }
        return new ConfirmationPage.Action(
                KeptAction.path(request),
                KeptAction.reads(request),
                KeptAction.fields(request, NOT_CARRIED),
                way == Way.PROVIDER ? kept(request) : null);
    }

    private @Nullable KeptAction kept(HttpServletRequest request) {
        var account = Acting.current().accountId();
        return account == null
                ? null
                : KeptAction.keep(request, account, NOT_CARRIED, clock.instant())
                        .orElse(null);
    }
}
