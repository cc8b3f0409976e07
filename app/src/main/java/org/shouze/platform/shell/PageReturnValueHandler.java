package org.shouze.platform.shell;

import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.Rehearsal;
import org.shouze.platform.kernel.page.Page;
import org.shouze.platform.kernel.security.Acting;
import org.springframework.core.MethodParameter;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Sends a {@link Page}: its bare content to htmx, the framed page to everybody else. This is the only such decision. */
class PageReturnValueHandler implements HandlerMethodReturnValueHandler {

    private final PageWriter writer;

    PageReturnValueHandler(PageWriter writer) {
        this.writer = writer;
    }

    @Override
    public boolean supportsReturnType(MethodParameter returnType) {
        return Page.class.isAssignableFrom(returnType.getParameterType());
    }

    @Override
    public void handleReturnValue(
            @Nullable Object value, MethodParameter type, ModelAndViewContainer container, NativeWebRequest web)
            throws IOException {
        container.setRequestHandled(true);
        var request = web.getNativeRequest(HttpServletRequest.class);
        var response = web.getNativeResponse(HttpServletResponse.class);
        if (value instanceof Page page && request != null && response != null) {
            writer.write(page, request, response);
        }
    }

    /** Renders into memory first: an error while rendering must not leave half a page behind. */
    static final class PageWriter {

        private final Templates templates;
        private final Menu menu;
        private final Rehearsal rehearsal;

        PageWriter(Templates templates, Menu menu, Rehearsal rehearsal) {
            this.templates = templates;
            this.menu = menu;
            this.rehearsal = rehearsal;
        }

        void write(Page page, HttpServletRequest request, HttpServletResponse response) throws IOException {
            var output = new Utf8ByteOutput();
            if (wantsFragment(request)) {
                templates.bare(page, output);
            } else {
                templates.framed(page, frame(page, request), output);
            }
            response.setContentType("text/html;charset=UTF-8");
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("Vary", "HX-Request");
            response.setContentLength(output.getContentLength());
            output.writeTo(response.getOutputStream());
        }

        private Frame frame(Page page, HttpServletRequest request) {
            var actor = Acting.current();
            return new Frame(page, actor, menu.entriesFor(actor), Notice.take(request), rehearsal.isOn());
        }

        private static boolean wantsFragment(HttpServletRequest request) {
            return request.getHeader("HX-Request") != null
                    && request.getHeader("HX-Boosted") == null
                    && request.getHeader("HX-History-Restore-Request") == null;
        }
    }
}
