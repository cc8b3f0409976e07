package org.shouze.platform.identity;

import org.shouze.platform.kernel.ProblemType;
import org.shouze.platform.kernel.Refusal;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What a token never may, whatever its owner may. */
final class RequestOrigin {

    private RequestOrigin() {}

    /** @throws Refusal when the request that is being answered came with a token */
    static void requireNoToken() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                && attributes.getRequest().getHeader("Authorization") != null) {
            throw Refusal.of(ProblemType.FORBIDDEN, "此操作只能由本人在浏览器中登录后进行，不能使用访问令牌。");
        }
    }
}
