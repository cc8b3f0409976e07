package org.shouze.platform.identity;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Tells a program that shows one wrong token after another to wait. */
final class TooManyTries {

    private static final int STATUS = 429;
    private static final String PROBLEM = """
            {"type":"urn:shouze:problem:too-many-requests","title":"操作过于频繁","status":429,\
            "detail":"此地址多次使用无效的访问令牌，已暂停接受。请检查令牌，稍后再试。","code":"too-many-requests"}""";

    private TooManyTries() {}

    static void answer(HttpServletResponse response, int minutes) throws IOException {
        response.setStatus(STATUS);
        response.setHeader("Retry-After", String.valueOf(minutes * 60));
        response.setContentType("application/problem+json;charset=UTF-8");
        response.getOutputStream().write(PROBLEM.getBytes(StandardCharsets.UTF_8));
    }
}
