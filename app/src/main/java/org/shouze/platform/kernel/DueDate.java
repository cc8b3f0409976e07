package org.shouze.platform.kernel;

import java.time.LocalDate;

/**
 * The day by which an occurrence is to be done (截止日期), itself included.
 *
 * @param on the day
 * @param reason the Chinese sentence that explains it
 */
public record DueDate(LocalDate on, String reason) {}
