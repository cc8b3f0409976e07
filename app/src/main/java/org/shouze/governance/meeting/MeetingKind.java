package org.shouze.governance.meeting;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a meeting is for (会议类别), and the row of the plan's requirements that it proves once signed off. */
public enum MeetingKind {
    SPECIAL("专题会议", "M04"),
    QUARTERLY("季度听取汇报会", "M05"),
    OTHER("其他会议", null);

    private final String label;
    private final @Nullable String row;

    MeetingKind(String label, @Nullable String row) {
        this.label = label;
        this.row = row;
    }

    public String label() {
        return label;
    }

    /** The row that it proves, empty where it proves none. */
    public Optional<String> row() {
        return Optional.ofNullable(row);
    }
}
