package org.shouze.responsibility.obligation;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The field of work that an obligation belongs to (领域), derived from its row. */
public enum Area {
    RESPONSIBILITY("责任体系", 1, 2, 3),
    MEETING("会议与保障", 4, 5, 6),
    EMERGENCY("应急", 7, 8, 33, 34, 35),
    INSPECTION("通报与检查", 9, 10, 12, 13, 14),
    TRAINING("宣传培训", 15, 16, 17, 18),
    REPORTING("报告", 11, 19, 20),
    CONTENT("信息发布", 21, 22, 23, 24, 25),
    PROTECTION("防护监测", 26, 27, 28, 29, 30, 31, 32),
    SUBSTITUTION("国产化", 36, 37, 38),
    REQUEST("交办事项"),
    OTHER("其他要求");

    private final String label;
    private final Set<Integer> rows;

    Area(String label, Integer... rows) {
        this.label = label;
        this.rows = Set.of(rows);
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
        var number = Integer.parseInt(row.substring(1));
        for (var area : values()) {
            if (area.rows.contains(number)) {
                return area;
            }
        }
        return OTHER;
    }
}
