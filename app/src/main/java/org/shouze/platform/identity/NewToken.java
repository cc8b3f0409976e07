package org.shouze.platform.identity;

import java.util.Set;

/** What is wanted of a token (令牌申请): what for, how many days, and how much it may do. */
public record NewToken(String name, int days, TokenScope scope) {

    /** One that lends all that its owner may do. */
    public static NewToken of(String name, int days) {
        return new NewToken(name, days, new TokenScope(false, Set.of()));
    }
}
