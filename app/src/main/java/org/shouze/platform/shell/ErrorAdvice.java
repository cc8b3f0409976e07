package org.shouze.platform.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.shouze.platform.kernel.Ids;
import org.shouze.platform.kernel.ProblemType;
import org.shouze.platform.kernel.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** The one place where "no" and "broken" become a page or a problem document. */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ErrorAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorAdvice.class);

    private final ErrorAnswer answer;

    ErrorAdvice(ErrorAnswer answer) {
        this.answer = answer;
    }

    @ExceptionHandler
    void refused(Refusal refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer.write(Problem.of(refusal), request, response);
    }

    @ExceptionHandler({NoResourceFoundException.class, MethodArgumentTypeMismatchException.class})
    void notFound(Exception missing, HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer.write(Problem.of(Refusal.notFound()), request, response);
    }

    @ExceptionHandler
    void tooLarge(MaxUploadSizeExceededException large, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answer.write(Problem.of(UploadRefusals.of(large)), request, response);
    }

    @ExceptionHandler
    void incomplete(MultipartException upload, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answer.write(
                Problem.of(Refusal.of(ProblemType.INVALID_INPUT, "上传的内容不完整或格式不符。请重新选择文件后再提交。")), request, response);
    }

    @ExceptionHandler
    void unreadable(HttpMessageNotReadableException body, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answer.write(
                Problem.of(Refusal.of(ProblemType.INVALID_INPUT, "请求内容不是有效的 JSON，或字段类型不符。请对照接口文档检查。")),
                request,
                response);
    }

    @ExceptionHandler
    void duplicate(DuplicateKeyException twice, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        LOG.info("Refused a duplicate: {}", twice.getMostSpecificCause().getMessage());
        answer.write(Problem.of(Refusal.conflict("同样的记录已经存在，未重复保存。")), request, response);
    }

    @ExceptionHandler
    void method(HttpRequestMethodNotSupportedException wrong, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answer.write(
                Problem.of(Refusal.of(ProblemType.INVALID_INPUT, "此地址不支持 " + wrong.getMethod() + " 请求。")),
                request,
                response);
    }

    /** The last resort: the user gets a reference number, the log gets the rest. */
    @ExceptionHandler
    void broken(Exception failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (failure instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            answer.write(Problem.of(Refusal.of(ProblemType.INVALID_INPUT, "请求不完整或格式不符。")), request, response);
            return;
        }
        UUID reference = Ids.next();
        LOG.error("Reference {}: {} {} failed", reference, request.getMethod(), request.getRequestURI(), failure);
        answer.write(Problem.internal(reference), request, response);
    }
}
