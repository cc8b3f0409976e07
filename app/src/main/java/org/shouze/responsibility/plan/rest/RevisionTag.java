package org.shouze.responsibility.plan.rest;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.Refusal;
import org.shouze.responsibility.plan.DraftRef;
import org.shouze.responsibility.plan.DraftView;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** The revision of a draft as an entity tag. */
final class RevisionTag {

    private RevisionTag() {}

    static String of(long revision) {
        return "\"" + revision + "\"";
    }

    static ResponseEntity<DraftResponse> answer(HttpStatus status, DraftView changed) {
        return ResponseEntity.status(status).eTag(of(changed.revision())).body(DraftResponse.of(changed));
    }

    /** The draft as it was read. */
    static DraftRef required(UUID plan, @Nullable String tag) {
        var digits = tag == null ? "" : tag.strip().replaceFirst("^W/", "").replace("\"", "");
        if (!digits.matches("\\d{1,15}")) {
            throw Refusal.invalid("If-Match", "请在 If-Match 请求头中带上读取时得到的 ETag，以免覆盖他人的修改。");
        }
        return new DraftRef(plan, Long.parseLong(digits));
    }
}
