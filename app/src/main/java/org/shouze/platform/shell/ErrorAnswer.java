package org.shouze.platform.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tells a problem: to the API as a problem document, to a browser as a page. */
@Component
class ErrorAnswer {

    private final PageReturnValueHandler.PageWriter pages;
    private final JsonMapper json;

    ErrorAnswer(PageReturnValueHandler.PageWriter pages, JsonMapper json) {
        this.pages = pages;
        this.json = json;
    }

    void write(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(problem.status());
        if (request.getRequestURI().startsWith("/api/")) {
            response.setContentType("application/problem+json;charset=UTF-8");
            response.getOutputStream().write(json.writeValueAsBytes(problem));
        } else {
            pages.write(new ErrorPage(problem), request, response);
        }
    }
}
