package org.shouze.platform.organization.rest;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A stretch of a list; {@code next} is the cursor for {@code after}, null at the end. */
record ListResponse<T>(List<T> items, @Nullable UUID next) {

    static <T> ListResponse<T> whole(List<T> items) {
        return new ListResponse<>(items, null);
    }

    /** From one row more than asked for, which says whether there are more. */
    static <T> ListResponse<T> of(List<T> oneMore, int limit, Function<T, UUID> id) {
        if (oneMore.size() <= limit) {
            return whole(oneMore);
        }
        var items = oneMore.subList(0, limit);
        return new ListResponse<>(items, id.apply(items.getLast()));
    }

    static int limit(int asked) {
        return Math.clamp(asked, 1, 200);
    }
}
