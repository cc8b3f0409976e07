package org.shouze.platform.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.shouze.platform.identity.door.SignInProblem;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Back to the sign-in page: with the same words for whatever was wrong, or with the reason why a right password does not do. */
final class PasswordFailures implements AuthenticationFailureHandler {

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why) throws IOException {
        if (why instanceof AuthenticationServiceException && !(why instanceof UncheckedPasswordException)) {
            SignInProblem.note(request, String.valueOf(why.getMessage()));
            response.sendRedirect(request.getContextPath() + "/sign-in?unable");
        } else if (why instanceof TooManyAttemptsException) {
            SignInProblem.note(request, "此地址登录失败次数过多，已暂停登录。请稍后再试，或联系安全管理员。");
            response.sendRedirect(request.getContextPath() + "/sign-in?unable");
        } else {
            response.sendRedirect(request.getContextPath() + "/sign-in?wrong");
        }
    }
}
