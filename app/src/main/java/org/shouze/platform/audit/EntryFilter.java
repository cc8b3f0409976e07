package org.shouze.platform.audit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.auditable.AuditKind;

/**
 * Which entries are looked for (审计查询条件), the latest first.
 *
 * @param who part of a name, or an account's id
 * @param action the beginning of a permission or note, such as {@code meeting:}
 * @param text anywhere in the entry
 * @param before the position before which to go on; null from the end
 */
public record EntryFilter(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable AuditKind kind,
        String who,
        String action,
        String relation,
        String record,
        String address,
        String text,
        @Nullable Long before) {

    /** Everything. */
    public static EntryFilter all() {
        return new EntryFilter(null, null, null, "", "", "", "", "", "", null);
    }

    public EntryFilter before(@Nullable Long position) {
        return new EntryFilter(from, to, kind, who, action, relation, record, address, text, position);
    }
}
