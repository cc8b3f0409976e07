package org.shouze.responsibility.obligation.rest;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shouze.responsibility.obligation.Slice;

/** A page of a list; {@code next} is the cursor of the following one. */
record PageResponse<T>(List<T> items, @Nullable UUID next) {

    static <S, T> PageResponse<T> of(Slice<S> slice, Function<S, T> response) {
        return new PageResponse<>(slice.items().stream().map(response).toList(), slice.next());
    }
}
