package org.shouze.responsibility.obligation;

import org.jspecify.annotations.Nullable;

/** The field of work that an obligation belongs to (领域), derived from its row. */
public enum Area {
    RESPONSIBILITY("责任体系", "M01 M02 M03"),
    MEETING("会议与保障", "M04 M05 M06"),
    EMERGENCY("应急", "M07 M08 M33 M34 M35"),
    INSPECTION("通报与检查", "M09 M10 M12 M13 M14"),
    TRAINING("宣传培训", "M15 M16 M17 M18"),
    REPORTING("报告", "M11 M19 M20"),
    CONTENT("信息发布", "M21 M22 M23 M24 M25"),
    PROTECTION("防护监测", "M26 M27 M28 M29 M30 M31 M32"),
    SUBSTITUTION("国产化", "M36 M37 M38"),
    REQUEST("交办事项", ""),
    OTHER("其他要求", "");

    private final String label;
    private final String rows;

    Area(String label, String rows) {
        this.label = label;
        this.rows = rows;
    }

    /** The words shown to people. */
    public String label() {
        return label;
    }

    /** The area of a plan's obligation; {@link #OTHER} where no row fits. */
    public static Area ofRow(@Nullable String row) {
        if (row == null || !row.matches("M\\d{2}")) {
            return OTHER;
        }
        for (var area : values()) {
            if (area.rows.contains(row)) {
                return area;
            }
        }
        return OTHER;
    }
}
