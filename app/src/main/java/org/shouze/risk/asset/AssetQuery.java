package org.shouze.risk.asset;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which assets of a unit to list (资产查询), by name, a stretch at a time.
 *
 * @param text any part of name, number, domain or address; empty for all
 * @param limit how many, 1 to 500
 * @param after the asset behind which the stretch begins; null for the beginning
 */
public record AssetQuery(
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
     * @param level only this level of protection
     * @param of which assets at all: those in use, closed ones, or those that nobody answers for
     */
    public record Filter(
            @Nullable AssetKind kind,
            @Nullable AssetNetwork network,
            @Nullable ProtectionLevel level,
            @Nullable UUID sectionId,
            Which of) {

        public static final Filter NONE = new Filter(null, null, null, null, Which.IN_USE);

        /** Whether it narrows anything. */
        public boolean isSet() {
            return !equals(NONE);
        }
    }

    /** Which assets (范围). */
    public enum Which {
        IN_USE("在用"),
        OWNERLESS("无主管人"),
        CLOSED("已关停"),
        ALL("全部");

        private final String label;

        Which(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public AssetQuery {
        text = text.strip();
        limit = Math.clamp(limit, 1, LONGEST);
    }

    /** Those in use that nobody answers for. */
    public static AssetQuery ownerless(UUID unitId) {
        return new AssetQuery(unitId, new Filter(null, null, null, null, Which.OWNERLESS), "", 1, null);
    }

    /** The same from another place on. */
    public AssetQuery from(@Nullable UUID behind, int most) {
        return new AssetQuery(unitId, filter, text, most, behind);
    }
}
