package org.shouze.platform.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.Refusal;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.web.multipart.MultipartRequest;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.WebUtils;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.module.SimpleModule;

/** Refuses the character NUL (空字符) in whatever is sent: no text has it, and the database takes none. */
final class NulCharacters implements HandlerInterceptor {

    private static final char NUL = 0;
    private static final String NOT_IN_THE_REPERTOIRE = "22021";

    /** Fields of forms, parts and addresses, before any of them is used. */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        request.getParameterMap().forEach((name, values) -> {
            if (Arrays.stream(values).anyMatch(NulCharacters::isIn)) {
                throw refusal(name);
            }
        });
        var upload = WebUtils.getNativeRequest(request, MultipartRequest.class);
        if (upload != null) {
            upload.getFileMap().values().stream()
                    .filter(file -> isIn(file.getOriginalFilename()))
                    .forEach(file -> {
                        throw refusal("文件名");
                    });
        }
        return true;
    }

    /** The texts of JSON. */
    static JacksonModule ofJson() {
        return new SimpleModule("without-nul").addDeserializer(String.class, new Texts());
    }

    static boolean isIn(@Nullable Object value) {
        return value instanceof String text && text.indexOf(NUL) >= 0;
    }

    static Refusal refusal(String field) {
        return Refusal.invalid(field, "“" + field + "”中含有不可见的空字符（NUL）。请删除该字符，或重新输入这一项。");
    }

    /** What came in by no such way, and was stopped by the database only. */
    static boolean stoppedByTheDatabase(Exception failure) {
        return NestedExceptionUtils.getMostSpecificCause(failure) instanceof SQLException refused
                && NOT_IN_THE_REPERTOIRE.equals(refused.getSQLState());
    }

    private static final class Texts extends StringDeserializer {

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) {
            var text = super.deserialize(parser, context);
            if (isIn(text)) {
                throw InvalidFormatException.from(parser, "NUL", text, String.class);
            }
            if (hasHalf(text)) {
                throw InvalidFormatException.from(parser, "half a character", text, String.class);
            }
            return text;
        }

        /** NB: JSON can name half a character by an escape; nothing behind this door could write it or make a hash of it. */
        private static boolean hasHalf(String text) {
            return text.codePoints()
                    .anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
        }
    }
}
