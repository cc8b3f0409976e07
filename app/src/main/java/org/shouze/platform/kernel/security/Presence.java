package org.shouze.platform.kernel.security;

import org.shouze.platform.kernel.Refusal;

/** Knows whether the one who acts is there in person (本人在场); whoever keeps the proofs implements it. */
public interface Presence {

    /** Set on every request in which somebody acts through a door of the platform. */
    String AT_A_DOOR = "shouze.at-a-door";

    /** @throws Refusal when a token asks, and when the last proof is too long ago */
    void require();
}
