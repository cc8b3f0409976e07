package org.shouze.platform.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Acting;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Makes a POST of the API safe to repeat: with the same {@code Idempotency-Key} the first success is answered again for
 * 24 hours. A refusal changed nothing and frees the key, so that the corrected request may use it.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class IdempotencyFilter extends OncePerRequestFilter {

    static final String KEY = "Idempotency-Key";
    static final String AT_WORK = IdempotencyFilter.class.getName() + ".at-work";
    static final String REPLAYED = "Idempotent-Replayed";
    private static final int LARGEST_ANSWER = 1 << 20;

    private final AnswerStore store;
    private final ErrorAnswer errors;

    IdempotencyFilter(AnswerStore store, ErrorAnswer errors) {
        this.store = store;
        this.errors = errors;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"POST".equals(request.getMethod())
                || request.getHeader(KEY) == null
                || !request.getRequestURI().startsWith("/api/v1/")
                || !Acting.current().isSignedIn();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var key = request.getHeader(KEY).strip();
        if (!key.matches("[\\x21-\\x7E]{1,100}")) {
            var refusal = Refusal.invalid(KEY, "Idempotency-Key 应为 1 至 100 个可见 ASCII 字符，建议使用 UUID。");
            errors.write(Problem.of(refusal), request, response);
            return;
        }
        if (isMultipart(request)) {
            once(new Attempt(key, RequestFingerprint.ofParts(request)), request, response, chain);
        } else {
            var body = request.getInputStream().readAllBytes();
            var attempt = new Attempt(key, RequestFingerprint.of(request, body));
            once(attempt, new RereadableRequest(request, body), response, chain);
        }
    }

    /** Stands in the request while its work is under way. */
    record Attempt(String key, String hash) {

        UUID account() {
            return java.util.Objects.requireNonNull(Acting.current().accountId());
        }
    }

    private void once(Attempt attempt, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!store.begin(attempt.account(), attempt.key(), attempt.hash())) {
            answerAgain(attempt, request, response);
            return;
        }
        var answer = new ContentCachingResponseWrapper(response);
        try {
            request.setAttribute(AT_WORK, attempt);
            chain.doFilter(request, answer);
            request.removeAttribute(AT_WORK);
            if (isSuccess(answer)) {
                store.keep(attempt.account(), attempt.key(), stored(attempt, answer));
            }
        } finally {
            request.removeAttribute(AT_WORK);
            var refused = answer.getStatus() >= 400 && answer.getStatus() < 500;
            store.release(attempt.account(), attempt.key(), refused);
        }
        answer.copyBodyToResponse();
    }

    private static boolean isSuccess(ContentCachingResponseWrapper answer) {
        return answer.getStatus() >= 200 && answer.getStatus() < 300 && isSmallText(answer);
    }

    private static boolean isSmallText(ContentCachingResponseWrapper answer) {
        var type = answer.getContentType();
        var isJson = type != null && type.contains("json");
        return answer.getContentSize() == 0 || (isJson && answer.getContentSize() <= LARGEST_ANSWER);
    }

    private static StoredAnswer stored(Attempt attempt, ContentCachingResponseWrapper answer) {
        return new StoredAnswer(
                attempt.hash(),
                answer.getStatus(),
                answer.getContentType(),
                answer.getHeader("Location"),
                isSecret(answer) ? "" : new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    /** A secret is shown once and rests nowhere: the repeated request learns that it was made, not what it is. */
    private static boolean isSecret(ContentCachingResponseWrapper answer) {
        var caching = answer.getHeader(HttpHeaders.CACHE_CONTROL);
        return caching != null && caching.contains("no-store");
    }

    private void answerAgain(Attempt attempt, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var found = store.find(attempt.account(), attempt.key());
        if (found.isPresent() && !found.get().requestHash().equals(attempt.hash())) {
            var refusal = Refusal.rule("这个 Idempotency-Key 已用于另一项请求。内容不同的请求请使用新的 Idempotency-Key。");
            errors.write(Problem.of(refusal), request, response);
            return;
        }
        var status = found.map(StoredAnswer::status);
        if (status.isEmpty()) {
            var refusal = store.isDone(attempt.account(), attempt.key())
                    ? Refusal.conflict("使用相同 Idempotency-Key 的请求已经办理完成，但当时的应答没有保存下来。请查询结果，不要重复提交。")
                    : Refusal.conflict("使用相同 Idempotency-Key 的请求正在处理，请稍后重试。");
            errors.write(Problem.of(refusal), request, response);
            return;
        }
        replay(found.get(), status.get(), response);
    }

    private static void replay(StoredAnswer answer, int status, HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setHeader(REPLAYED, "true");
        if (answer.location() != null) {
            response.setHeader("Location", answer.location());
        }
        if (answer.contentType() != null) {
            response.setContentType(answer.contentType());
        }
        if (answer.body() != null) {
            response.getOutputStream().write(answer.body().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static boolean isMultipart(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.toLowerCase(java.util.Locale.ROOT).startsWith("multipart/form-data");
    }
}
