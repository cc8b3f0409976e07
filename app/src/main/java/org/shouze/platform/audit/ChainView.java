package org.shouze.platform.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.audit.chain.LogLine;
import org.shouze.platform.audit.chain.Seal;

/**
 * How the chain stands (日志链状态).
 *
 * @param waiting how many entries are recorded and not yet linked
 * @param checkpoint the last one; null before the first
 * @param shortening null where none was ordered
 */
public record ChainView(
        long position,
        long waiting,
        @Nullable Seal checkpoint,
        List<LogLine.Key> keys,
        int years,
        String basis,
        @Nullable ShorteningView shortening) {}
