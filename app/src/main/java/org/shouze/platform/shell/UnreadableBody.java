package org.shouze.platform.shell;

import java.util.stream.Collectors;
import org.shouze.platform.kernel.ProblemType;
import org.shouze.platform.kernel.Refusal;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says what is wrong with the JSON of a request, and in which field. */
final class UnreadableBody {

    private UnreadableBody() {}

    static Refusal refusal(HttpMessageNotReadableException body) {
        var cause = body.getCause();
        if (cause instanceof UnrecognizedPropertyException unknown) {
            return Refusal.invalid(place(unknown), "没有字段“" + place(unknown) + "”，请对照接口文档检查拼写。");
        }
        if (cause instanceof InvalidFormatException format && NulCharacters.isIn(format.getValue())) {
            return NulCharacters.refusal(place(format));
        }
        return mismatched(cause instanceof DatabindException mismatch ? place(mismatch) : "");
    }

    private static Refusal mismatched(String place) {
        return place.isEmpty()
                ? Refusal.of(ProblemType.INVALID_INPUT, "请求内容不是有效的 JSON，或字段类型不符。请对照接口文档检查。")
                : Refusal.invalid(place, "字段“" + place + "”的值类型不符，请对照接口文档检查。");
    }

    /** For example {@code obligations.3.title}. */
    private static String place(JacksonException failure) {
        return failure.getPath().stream().map(UnreadableBody::step).collect(Collectors.joining("."));
    }

    private static String step(Reference reference) {
        var name = reference.getPropertyName();
        return name == null ? String.valueOf(reference.getIndex()) : name;
    }
}
