package org.shouze.responsibility.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of every sentence of a plan (覆盖情况).
 *
 * @param lines all sentences, in the order of the text
 */
public record Coverage(List<Line> lines) {

    /** What became of a sentence. */
    public enum State {
        TRACED("已对应义务", "done"),
        EXCUSED("无需义务", "upcoming"),
        OPEN("待处理", "proof");

        private final String label;
        private final String tone;

        State(String label, String tone) {
            this.label = label;
            this.tone = tone;
        }

        /** The word shown to people. */
        public String label() {
            return label;
        }

        /** The last part of the style class that colours the word. */
        public String tone() {
            return tone;
        }
    }

    /**
     * A sentence.
     *
     * @param position counts the sentences of the document from 0
     * @param reason why it asks for nothing, or why it is open; null where there are obligations
     */
    public record Line(
            int position,
            String clauseId,
            String sentence,
            State state,
            @Nullable String reason,
            List<String> obligations) {}

    public Coverage {
        lines = List.copyOf(lines);
    }

    public List<Line> in(State state) {
        return lines.stream().filter(line -> line.state() == state).toList();
    }

    public List<Line> of(String clauseId) {
        return lines.stream().filter(line -> line.clauseId().equals(clauseId)).toList();
    }

    /** Whether no sentence is left without an obligation or a reason. */
    public boolean isComplete() {
        return in(State.OPEN).isEmpty();
    }
}
