package org.shouze.platform.identity.federation.oidc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.shouze.platform.identity.door.SignInProblem;
import org.shouze.platform.kernel.auditable.AuditKind;
import org.shouze.platform.kernel.auditable.AuditNote;
import org.shouze.platform.kernel.auditable.AuditTrail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/** Says at the sign-in page why signing in at a provider did not work. What a forged token would learn is said in the log only. */
@Component
class ProviderFailures implements AuthenticationFailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderFailures.class);

    private final AuditTrail audit;

    ProviderFailures(AuditTrail audit) {
        this.audit = audit;
    }

    static OAuth2AuthenticationException gone() {
        return new OAuth2AuthenticationException(
                new OAuth2Error(ProviderUsers.REFUSED, "此登录方式暂时不能使用，请稍后再试，或改用其他方式登录。", null));
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why) throws IOException {
        LOG.info("Signing in at a provider failed: {}", why.getMessage());
        var sentence = sentence(why);
        audit.record(AuditNote.of(AuditKind.REFUSAL, "identity:provider-sign-in", "统一身份认证登录未成功：" + sentence));
        SignInProblem.note(request, sentence);
        response.sendRedirect(request.getContextPath() + "/sign-in?unable");
    }

    private static String sentence(AuthenticationException why) {
        if (why instanceof OAuth2AuthenticationException known) {
            var error = known.getError();
            return switch (error.getErrorCode()) {
                case ProviderUsers.REFUSED -> String.valueOf(error.getDescription());
                case "access_denied" -> "您在统一身份认证处取消了登录，或对方拒绝了您的登录。";
                case "authorization_request_not_found", "invalid_state_parameter" -> "登录已过期或被打断，请重新登录。";
                default -> "统一身份认证的答复未通过核验，不能登录。请重试；如仍不行，请联系系统管理员。";
            };
        }
        return "统一身份认证的答复未通过核验，不能登录。请重试；如仍不行，请联系系统管理员。";
    }
}
