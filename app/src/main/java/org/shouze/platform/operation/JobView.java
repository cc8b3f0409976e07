package org.shouze.platform.operation;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A job of the platform (定时任务) and how it went.
 *
 * @param name the task's name, stable
 * @param label what it is called in Chinese
 * @param running the node that runs it now, null when none does
 */
public record JobView(
        String name,
        String instance,
        String label,
        OffsetDateTime next,
        @Nullable OffsetDateTime lastSuccess,
        @Nullable OffsetDateTime lastFailure,
        int failures,
        @Nullable String running) {

    public String state() {
        if (running != null) {
            return "正在运行";
        }
        if (failures > 0) {
            return "连续失败 " + failures + " 次";
        }
        return lastSuccess == null ? "等待首次运行" : "正常";
    }
}
