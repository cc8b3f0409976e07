package org.shouze.platform.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.shouze.platform.identity.IdentityGrants;
import org.shouze.platform.identity.factor.Reauthentication;
import org.shouze.platform.identity.federation.oidc.ProviderButtons;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Requires;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
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
    private final ProviderButtons providers;

    ConfirmationController(Reauthentication reauthentication, ProviderButtons providers) {
        this.reauthentication = reauthentication;
        this.providers = providers;
    }

    /** Goes on to a page that is only looked at. */
    @PostMapping(HERE)
    RedirectView goOn(@RequestParam(ConfirmationGuard.PROOF) String proof, @RequestParam(WANTED) String wanted) {
        if (!wanted.matches("/[A-Za-z0-9][A-Za-z0-9/._?=&%-]*")) {
            throw Refusal.notFound();
        }
        ConfirmationGuard.prove(reauthentication, proof);
        return new RedirectView(wanted);
    }

    @ExceptionHandler
    ConfirmationPage ask(ConfirmationWanted why, HttpServletRequest request) {
        var again = request.getRequestURI().equals(HERE);
        var query = request.getQueryString();
        var reads = again || "GET".equals(request.getMethod());
        var wanted = again ? String.valueOf(request.getParameter(WANTED)) : request.getRequestURI();
        return new ConfirmationPage(
                reauthentication.way(),
                !again && reads && query != null ? wanted + "?" + query : wanted,
                reads,
                reads ? List.of() : fields(request),
                providers.all(),
                String.valueOf(why.getMessage()));
    }

    private static List<ConfirmationPage.Field> fields(HttpServletRequest request) {
        var fields = new ArrayList<ConfirmationPage.Field>();
        request.getParameterMap().forEach((name, values) -> {
            if (!NOT_CARRIED.contains(name)) {
                for (var value : values) {
                    fields.add(new ConfirmationPage.Field(name, value));
                }
            }
        });
        return fields;
    }
}
