package org.shouze.platform.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Tells an API client that it is not signed in, as a problem document. */
class ApiEntryPoint implements AuthenticationEntryPoint {

    private static final String PROBLEM = """
            {"type":"urn:shouze:problem:unauthenticated","title":"请先登录","status":401,\
            "detail":"请求头 Authorization 中需要有效的访问令牌：Bearer <令牌>。令牌在“个人设置”中生成。","code":"unauthenticated"}""";

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setHeader("WWW-Authenticate", "Bearer");
        response.setContentType("application/problem+json;charset=UTF-8");
        response.getOutputStream().write(PROBLEM.getBytes(StandardCharsets.UTF_8));
    }
}
