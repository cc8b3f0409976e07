package org.shouze.platform.identity;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What a program hears at the door, before anybody acts. */
enum TokenRefusal {
    TOO_MANY(429, "too-many-requests", "操作过于频繁", "此地址多次使用无效的访问令牌，已暂停接受。请检查令牌，稍后再试。"),
    READ_ONLY(403, "forbidden", "没有权限", "此访问令牌只能读取，不能修改。如需修改，请另行生成不限只读的令牌。");

    private final int status;
    private final String code;
    private final String title;
    private final String detail;

    TokenRefusal(int status, String code, String title, String detail) {
        this.status = status;
        this.code = code;
        this.title = title;
        this.detail = detail;
    }

    void answer(HttpServletResponse response) throws IOException {
        var problem = """
                {"type":"urn:shouze:problem:%s","title":"%s","status":%d,"detail":"%s","code":"%s"}""".formatted(code, title, status, detail, code);
        response.setStatus(status);
        response.setContentType("application/problem+json;charset=UTF-8");
        response.getOutputStream().write(problem.getBytes(StandardCharsets.UTF_8));
    }
}
