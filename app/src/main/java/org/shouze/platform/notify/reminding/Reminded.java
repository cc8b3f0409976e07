package org.shouze.platform.notify.reminding;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.shouze.platform.notify.Addressee;

/**
 * Something open with a due date (提醒对象).
 *
 * @param title without confidential content
 * @param opensOn nobody is reminded before this day
 * @param scopes whose rules apply, the most particular first, such as {@code row:M04}; the source's own comes last by
 *     itself
 * @param chain whom to tell: the responsible first, then level by level who answers for them; none empty, none twice
 */
public record Reminded(
        UUID id,
        String title,
        String href,
        LocalDate opensOn,
        LocalDate dueOn,
        List<String> scopes,
        List<List<Addressee>> chain) {

    public Reminded {
        scopes = List.copyOf(scopes);
        chain = List.copyOf(chain);
    }
}
