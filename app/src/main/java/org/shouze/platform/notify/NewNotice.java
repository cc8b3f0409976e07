package org.shouze.platform.notify;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody is to be told (待发通知).
 *
 * @param key makes it once only: a second one of the same key is left out
 * @param note what the sender adds, shown inside the platform only
 */
public record NewNotice(Addressee to, NoticeKind kind, String title, About about, String key, String note) {

    /**
     * What it is about.
     *
     * @param source the module's word, such as {@code obligation}
     * @param step working days from the due date; null where it is no step of a rule
     * @param level how far up the chain: 0 for the responsible
     * @param reason why it is said again
     */
    public record About(
            String source,
            UUID subjectId,
            String href,
            @Nullable LocalDate dueOn,
            @Nullable Integer step,
            int level,
            String reason) {}
}
