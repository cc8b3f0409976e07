package org.shouze.platform.identity;

/** A token of a service account that waits for its accountable person (待领取令牌). */
public record AwaitedToken(String service, TokenView token) {}
