package org.shouze.responsibility.obligation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who was responsible for a period (责任人), frozen with it.
 *
 * @param key what tells several occurrences of a period apart: {@code leader}, {@code deputy:<person>}, {@code office}
 * @param post in words, such as 副组长（分管信息化）
 * @param personId null while the post is vacant, or where a whole unit is responsible
 */
public record Responsibility(
        String key,
        String post,
        @Nullable UUID personId,
        String personName,
        @Nullable UUID appointmentId,
        @Nullable UUID sectionId,
        String sectionName) {

    static final String LEADER = "leader";
    static final String DEPUTY = "deputy";
    static final String UNIT_PREFIX = "unit:";

    /** Whether only this person's own work proves it: several deputies owe the same thing each for himself. */
    public boolean isPersonal() {
        return key.equals(LEADER) || key.startsWith(DEPUTY);
    }

    /** Whether a post that ought to be filled is not. */
    public boolean isVacant() {
        return personId == null && !key.startsWith(UNIT_PREFIX);
    }

    /** The name shown to people: 空缺 for a vacancy. */
    public String shownName() {
        return isVacant() ? "空缺" : personName;
    }

    /** Whether another resolution found the same person in the same post. */
    boolean sameHolder(Responsibility other) {
        return java.util.Objects.equals(personId, other.personId)
                && java.util.Objects.equals(appointmentId, other.appointmentId)
                && post.equals(other.post);
    }
}
