package org.shouze.platform.identity.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.identity.factor.AccountFactorsView;

/** A stretch of the accounts with their factors; {@code next} goes into {@code after}, null at the end. */
record FactorAccountListResponse(
        List<AccountFactorsView> items, @Nullable String next) {

    static FactorAccountListResponse of(List<AccountFactorsView> oneMore, int limit) {
        var items = oneMore.stream().limit(limit).toList();
        return new FactorAccountListResponse(
                items, oneMore.size() > limit ? items.getLast().login() : null);
    }
}
