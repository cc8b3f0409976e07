package org.shouze.platform.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.Ids;
import org.shouze.platform.kernel.ProblemType;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.OpenDoor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Tells in our own words what was refused before any controller was reached: by the web server or its filters. */
@Controller
class ErrorDoor implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorDoor.class);

    private final ErrorAnswer answer;

    ErrorDoor(ErrorAnswer answer) {
        this.answer = answer;
    }

    @RequestMapping("/error")
    @OpenDoor(because = "who is refused must be told so, signed in or not")
    void tell(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var code = status instanceof Integer number ? number : 404;
        var away = code >= 500 && Outage.isCauseOf(cause(request));
        answer.write(away ? Outage.problem(response) : problem(code, request), request, response);
    }

    private static Problem problem(int status, HttpServletRequest request) {
        return switch (status) {
            case 403 ->
                Problem.of(Refusal.of(ProblemType.FORBIDDEN, "没有进行此项操作的权限，或者页面停留过久、登录已更新。请刷新页面后重试；仍不行时请联系本单位安全管理员。"));
            case 404 -> Problem.of(Refusal.notFound());
            case 405 -> Problem.of(Refusal.of(ProblemType.METHOD_NOT_ALLOWED, "此地址不支持这种请求。"));
            case 413 -> Problem.of(UploadRefusals.of(cause(request)));
            case 401 -> Problem.of(Refusal.of(ProblemType.UNAUTHENTICATED, "登录已失效，请重新登录。"));
            default -> status < 500 ? unclear() : broken(request);
        };
    }

    private static Problem unclear() {
        return Problem.of(Refusal.of(ProblemType.INVALID_INPUT, "请求不完整或格式不符。"));
    }

    private static Problem broken(HttpServletRequest request) {
        var reference = Ids.next();
        var address = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        LOG.error("Reference {}: {} failed", reference, address, cause(request));
        return Problem.internal(reference);
    }

    private static @Nullable Throwable cause(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure ? failure : null;
    }
}
