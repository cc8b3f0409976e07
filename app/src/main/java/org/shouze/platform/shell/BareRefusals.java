package org.shouze.platform.shell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.ProblemType;
import org.shouze.platform.kernel.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** Tells in our own words what the web server refuses before any page is reached (无法识别的请求), such as a broken header. */
final class BareRefusals extends ErrorReportValve {

    private static final Logger LOG = LoggerFactory.getLogger(BareRefusals.class);

    private final JsonMapper json;

    BareRefusals(JsonMapper json) {
        this.json = json;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        var status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        var open = new AtomicBoolean();
        response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, open);
        if (open.get()) {
            write(problem(status), request, response);
        }
    }

    private void write(Problem problem, Request request, Response response) {
        var uri = request.getRequestURI();
        var asked = uri != null && uri.startsWith("/api/");
        try {
            response.setContentType(asked ? "application/problem+json" : "text/html");
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            var writer = response.getReporter();
            if (writer != null) {
                writer.write(asked ? json.writeValueAsString(problem) : page(problem));
                response.finishResponse();
            }
        } catch (IOException gone) {
            LOG.debug("The other side has left", gone);
        }
    }

    private static String page(Problem problem) {
        return """
                <!doctype html>
                <html lang="zh-CN"><head><meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1"><title>%1$s · 守责</title>
                <style>body { font-family: "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
                  line-height: 1.7; max-width: 36rem; margin: 4rem auto; padding: 0 1rem; text-align: center }</style>
                </head><body><main role="alert"><p>%2$d</p><h1>%1$s</h1><p>%3$s</p>
                <p><a href="/">返回工作总览</a></p></main></body></html>
                """.formatted(problem.title(), problem.status(), problem.detail());
    }

    private static Problem problem(int status) {
        if (status == ProblemType.NOT_FOUND.status()) {
            return Problem.of(Refusal.notFound());
        }
        return Problem.of(
                status < ProblemType.INTERNAL.status()
                        ? Refusal.of(ProblemType.INVALID_INPUT, "请求过长、不完整或格式不符。请缩短搜索或填写的内容后重试。")
                        : Refusal.of(ProblemType.INTERNAL, "系统未能完成此操作。请稍后重试；如仍不行，请联系系统管理员。"));
    }
}
