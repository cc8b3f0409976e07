package org.shouze.platform.shell.contribution;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something a person has to do (待办).
 *
 * @param due the day by which, null where there is none
 * @param overdue whether that day has passed
 */
public record Todo(
        String kind, String title, String detail, @Nullable LocalDate due, boolean overdue, String href) {}
