package org.shouze.responsibility.obligation;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a long list (分页).
 *
 * @param next the cursor of the following page; null on the last one
 */
public record Slice<T>(List<T> items, @Nullable UUID next) {

    /** Cuts a list that was asked for with one line more than the limit. */
    static <T> Slice<T> cut(List<T> oneMore, int limit, Function<T, UUID> id) {
        if (oneMore.size() <= limit) {
            return new Slice<>(oneMore, null);
        }
        var items = oneMore.subList(0, limit);
        return new Slice<>(items, id.apply(items.getLast()));
    }

    static int bounded(int limit) {
        return Math.clamp(limit, 1, 200);
    }
}
