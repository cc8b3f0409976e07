package org.shouze.platform.identity.federation;

/** Who keeps the password of a login (口令归属). */
public sealed interface PasswordKeeper {

    /** This platform, and nobody else may (本平台). */
    record Ours() implements PasswordKeeper {}

    /** A directory, and never this platform (指定目录). */
    record Theirs(ConnectionView connection) implements PasswordKeeper {}

    /**
     * It has yet to turn out (待定): directories may be asked.
     *
     * @param unknown whether nobody here has that login
     */
    record Anybodys(boolean unknown) implements PasswordKeeper {}
}
