package org.shouze.platform.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.postgresql.util.PSQLException;
import org.shouze.platform.kernel.Ids;
import org.shouze.platform.kernel.ProblemType;
import org.shouze.platform.kernel.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
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
        answer.write(Problem.of(UnreadableBody.refusal(body)), request, response);
    }

    /** Octets that are no UTF-8, half an escape, more parameters than anybody fills in. */
    @ExceptionHandler
    void undecodable(InvalidParameterException wrong, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answer.write(
                Problem.of(Refusal.of(ProblemType.INVALID_INPUT, "请求参数无法读取：应为 UTF-8 编码，数量不超过 1000 项。")),
                request,
                response);
    }

    @ExceptionHandler
    void duplicate(DuplicateKeyException twice, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        LOG.info("Refused a duplicate: {}", rule(twice));
        answer.write(Problem.of(Refusal.conflict("同样的记录已经存在，未重复保存。")), request, response);
    }

    /** NB: the message of the database quotes the values, which are persons' and the sender's. */
    private static String rule(DuplicateKeyException twice) {
        var server =
                twice.getMostSpecificCause() instanceof PSQLException failure ? failure.getServerErrorMessage() : null;
        return server == null ? "" : String.valueOf(server.getConstraint());
    }

    @ExceptionHandler
    void method(HttpRequestMethodNotSupportedException wrong, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var allowed = wrong.getHeaders().getFirst(HttpHeaders.ALLOW);
        response.setHeader(HttpHeaders.ALLOW, allowed);
        var sentence = "此地址不支持 " + wrong.getMethod() + " 请求" + (allowed == null ? "。" : "，支持 " + allowed + "。");
        answer.write(Problem.of(Refusal.of(ProblemType.METHOD_NOT_ALLOWED, sentence)), request, response);
    }

    @ExceptionHandler
    void contentType(HttpMediaTypeNotSupportedException wrong, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var supported = MediaType.toString(wrong.getSupportedMediaTypes());
        response.setHeader(HttpHeaders.ACCEPT, supported);
        var sentence = "此地址不接受这种内容类型，请在 Content-Type 中写明 " + supported + "。";
        answer.write(Problem.of(Refusal.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, sentence)), request, response);
    }

    @ExceptionHandler
    void answerType(HttpMediaTypeNotAcceptableException wrong, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var sentence = "此地址不能以所要求的格式返回，请检查请求头 Accept。";
        answer.write(Problem.of(Refusal.of(ProblemType.NOT_ACCEPTABLE, sentence)), request, response);
    }

    @ExceptionHandler({DataAccessResourceFailureException.class, TransactionException.class})
    void unavailable(Exception failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
        LOG.warn("{} {}: the database is away", request.getMethod(), request.getRequestURI(), failure);
        answer.write(Outage.problem(response), request, response);
    }

    /** The last resort: the user gets a reference number, the log gets the rest. */
    @ExceptionHandler
    void broken(Exception failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (failure instanceof RequestRejectedException
                || (failure instanceof ErrorResponse known
                        && known.getStatusCode().is4xxClientError())) {
            answer.write(Problem.of(Refusal.of(ProblemType.INVALID_INPUT, "请求不完整或格式不符。")), request, response);
            return;
        }
        if (NulCharacters.stoppedByTheDatabase(failure)) {
            answer.write(Problem.of(NulCharacters.refusal("提交的内容")), request, response);
            return;
        }
        UUID reference = Ids.next();
        LOG.error("Reference {}: {} {} failed", reference, request.getMethod(), request.getRequestURI(), failure);
        answer.write(Problem.internal(reference), request, response);
    }
}
