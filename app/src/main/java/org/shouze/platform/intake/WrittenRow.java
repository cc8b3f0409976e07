package org.shouze.platform.intake;

import java.util.UUID;

/**
 * A row that an import wrote (已导入行).
 *
 * @param memo what the module noted when it wrote it, to take it back by
 */
public record WrittenRow(int number, ImportOutcome outcome, UUID recordId, String memo) {}
