package org.shouze.risk.hazard;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.risk.hazard.signal.HazardSource;
import org.shouze.risk.hazard.signal.Severity;

/**
 * Which hazards of a unit to list (隐患查询), the most urgent first, a stretch at a time.
 *
 * @param text any part of title or subject; empty for all
 * @param limit how many, 1 to 500
 * @param after the hazard behind which the stretch begins; null for the beginning
 */
public record HazardQuery(
        UUID unitId,
        Filter filter,
        String text,
        int limit,
        @Nullable UUID after) {

    /** The longest stretch. */
    public static final int LONGEST = 500;

    /**
     * What narrows the list (筛选); null for all.
     *
     * @param subjectId only what is about this asset
     * @param menderId only what this person has to mend
     */
    public record Filter(
            Which of,
            @Nullable Severity severity,
            @Nullable HazardSource source,
            @Nullable UUID sectionId,
            @Nullable UUID subjectId,
            @Nullable UUID menderId) {

        public static final Filter OPEN = new Filter(Which.OPEN, null, null, null, null, null);

        /** Whether it narrows anything. */
        public boolean isSet() {
            return !equals(OPEN);
        }
    }

    /** Which hazards (范围). */
    public enum Which {
        OPEN("未闭环"),
        OVERDUE("超期未整改"),
        REPORTED("待核实"),
        MENDED("待复查"),
        /** An extension or acceptance waits for a leader. */
        REQUESTED("待审批"),
        RECURRING("反复出现"),
        ACCEPTED("风险接受"),
        CLOSED("已闭环"),
        ALL("全部");

        private final String label;

        Which(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public HazardQuery {
        text = text.strip();
        limit = Math.clamp(limit, 1, LONGEST);
    }

    static HazardQuery of(UUID unitId, Which which, int limit) {
        return new HazardQuery(unitId, new Filter(which, null, null, null, null, null), "", limit, null);
    }

    /** The same from another place on. */
    public HazardQuery from(@Nullable UUID behind, int most) {
        return new HazardQuery(unitId, filter, text, most, behind);
    }
}
