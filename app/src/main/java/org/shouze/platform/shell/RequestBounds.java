package org.shouze.platform.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.shouze.platform.kernel.ProblemType;
import org.shouze.platform.kernel.Refusal;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses content of the API beyond 2 MB, whether its length is announced or not; files and pieces of uploads have their own limits. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 1)
class RequestBounds extends OncePerRequestFilter {

    private static final int LARGEST = 2 << 20;

    private final ErrorAnswer errors;

    RequestBounds(ErrorAnswer errors) {
        this.errors = errors;
    }

    // NB: asked of the content, not of the address: one letter of a path written as an escape leads to the same
    // handler.
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && (type.startsWith("multipart/form-data") || isPieceOfAFile(request, type));
    }

    /** Pieces are bounded, and read as they come, by the one handler that takes them. */
    private static boolean isPieceOfAFile(HttpServletRequest request, String type) {
        return "PATCH".equals(request.getMethod())
                && type.startsWith("application/offset+octet-stream")
                && request.getRequestURI().startsWith("/api/v1/uploads/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > LARGEST) {
            errors.write(Problem.of(tooLarge()), request, response);
            return;
        }
        try {
            chain.doFilter(new Bounded(request), response);
        } catch (Refusal tooLarge) {
            errors.write(Problem.of(tooLarge), request, response);
        }
    }

    private static Refusal tooLarge() {
        return Refusal.of(ProblemType.TOO_LARGE, "请求内容超过 2 MB。请拆分后提交；文件请用 multipart/form-data 上传。");
    }

    private static final class Bounded extends HttpServletRequestWrapper {

        Bounded(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new BoundedStream(super.getInputStream());
        }
    }

    private static final class BoundedStream extends ServletInputStream {

        private final ServletInputStream source;
        private int count;

        BoundedStream(ServletInputStream source) {
            this.source = source;
        }

        @Override
        public int read() throws IOException {
            var octet = source.read();
            grow(octet < 0 ? 0 : 1);
            return octet;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            var read = source.read(target, offset, length);
            grow(Math.max(0, read));
            return read;
        }

        private void grow(int by) {
            count += by;
            if (count > LARGEST) {
                throw tooLarge();
            }
        }

        @Override
        public boolean isFinished() {
            return source.isFinished();
        }

        @Override
        public boolean isReady() {
            return source.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            source.setReadListener(listener);
        }
    }
}
