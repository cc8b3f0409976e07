package org.shouze.platform.identity.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.identity.AccountView;

/** A stretch of the accounts; {@code next} goes into {@code after}, null at the end. */
record AccountListResponse(
        List<AccountView> items, @Nullable String next) {

    static AccountListResponse of(List<AccountView> oneMore, int limit) {
        var items = oneMore.stream().limit(limit).toList();
        return new AccountListResponse(
                items, oneMore.size() > limit ? items.getLast().login() : null);
    }
}
