package org.shouze.platform.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.shouze.platform.identity.door.Detour;
import org.shouze.platform.identity.door.SignInGate;
import org.shouze.platform.identity.door.WantedPage;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.stereotype.Component;

/** All gates in their order: the first that is shut says where to go. A program with a token passes none of them. */
@Component
class Gates {

    private static final List<String> ALWAYS_OPEN = List.of("/sign-out", "/assets/**", "/webjars/**", "/error");
    private final List<SignInGate> gates;

    Gates(List<SignInGate> gates) {
        this.gates = gates;
    }

    Optional<Detour> outstanding(AccountView account, HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null) {
            return Optional.empty();
        }
        return gates.stream()
                .flatMap(gate -> gate.outstanding(account, session).stream())
                .findFirst();
    }

    boolean isOpen(Detour detour, HttpServletRequest request) {
        return Stream.concat(ALWAYS_OPEN.stream(), detour.open().stream())
                .map(pattern -> PathPatternRequestMatcher.withDefaults().matcher(pattern))
                .anyMatch(path -> path.matches(request));
    }

    void refuse(Detour detour, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getRequestURI().startsWith("/api/")) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            response.setContentType("application/problem+json;charset=UTF-8");
            var problem = """
                    {"type":"urn:shouze:problem:sign-in-incomplete","title":"登录未完成","status":403,\
                    "detail":"%s","code":"sign-in-incomplete"}""".formatted(detour.sentence());
            response.getOutputStream().write(problem.getBytes(StandardCharsets.UTF_8));
        } else if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", detour.page());
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        } else {
            WantedPage.keep(request);
            response.sendRedirect(detour.page());
        }
    }
}
