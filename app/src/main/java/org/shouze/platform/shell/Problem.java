package org.shouze.platform.shell;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.ProblemType;
import org.shouze.platform.kernel.Refusal;

/** A problem document as RFC 9457 has it; {@code code} is stable, {@code detail} is for people. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        @Nullable UUID reference,
        List<Refusal.Finding> findings) {

    static Problem of(Refusal refusal) {
        var type = refusal.type();
        return new Problem(
                uri(type), type.title(), type.status(), refusal.sentence(), type.code(), null, refusal.findings());
    }

    static Problem internal(UUID reference) {
        var type = ProblemType.INTERNAL;
        var detail = "系统未能完成此操作，没有保存任何改动。请稍后重试；如仍不行，请将编号告知系统管理员。";
        return new Problem(uri(type), type.title(), type.status(), detail, type.code(), reference, List.of());
    }

    private static String uri(ProblemType type) {
        return "urn:shouze:problem:" + type.code();
    }
}
