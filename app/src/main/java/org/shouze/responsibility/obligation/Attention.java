package org.shouze.responsibility.obligation;

import java.util.List;

/** What wants attention now (需要关注). */
public record Attention(List<Group> groups) {

    /** The most urgent of a kind, and how many there are altogether. */
    public record Group(Kind kind, int total, List<OccurrenceView> items) {}

    /** Why something wants attention. */
    public enum Kind {
        OVERDUE("已逾期"),
        AWAITING_PROOF("待佐证"),
        DUE_SOON("三十日内到期");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public boolean isEmpty() {
        return groups.isEmpty();
    }
}
