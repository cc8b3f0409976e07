package org.shouze.platform.identity.door;

import java.util.UUID;

/** Another place that knows passwords (口令来源), such as a directory. It is asked behind the throttle, before the own hashes. */
public interface PasswordSource {

    /** @param login as it was typed, in lower case */
    Answer check(String login, String password);

    /** Whether the account's password is kept there and nowhere else. */
    boolean keeps(String login);

    /** What it says. */
    sealed interface Answer {}

    /** The password is right for this account. */
    record Accepted(UUID account) implements Answer {}

    /** The account is this source's, and the password is wrong. */
    record Refused() implements Answer {}

    /** The account is not this source's: others may be asked. */
    record NotMine() implements Answer {}

    /** The password is right, and yet nobody is let in. */
    record Denied(String sentence) implements Answer {}

    /** The account is this source's, which cannot be asked; nobody but the log is told, or it would say whose the account is. */
    record Unasked() implements Answer {}
}
