package org.shouze.platform.identity.federation;

import java.util.UUID;

/** What becomes of somebody whom a directory or provider has vouched for (外部登录结果). */
public sealed interface Arrival {

    /** In, with this account (准予登录). */
    record Admitted(UUID account) implements Arrival {}

    /** Not in (不予登录); the sentence may be shown to whoever has proven to be that person. */
    record Denied(String sentence) implements Arrival {}
}
