package org.shouze.gongwen.plan;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A clause while it is read: its heading and the lines below it. */
final class Section {

    private final String id;
    private final @Nullable String number;
    private final int level;
    private final @Nullable String heading;
    private final List<Line> lines = new ArrayList<>();

    Section(String id, @Nullable String number, int level, @Nullable String heading) {
        this.id = id;
        this.number = number;
        this.level = level;
        this.heading = heading;
    }

    String id() {
        return id;
    }

    int level() {
        return level;
    }

    @Nullable String heading() {
        return heading;
    }

    List<Line> lines() {
        return lines;
    }

    void add(Line line) {
        lines.add(line);
    }

    PlanReading.Clause clause() {
        var text = String.join("\n", lines.stream().map(Line::quoted).toList());
        return new PlanReading.Clause(id, number, level, heading, text);
    }
}
