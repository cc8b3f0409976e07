package org.shouze.platform.identity.door;

/** A way to prove who one is (身份凭据). */
public enum Proof {
    PASSWORD,
    ONE_TIME_CODE,
    PASSKEY,
    PROVIDER
}
