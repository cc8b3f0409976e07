package org.shouze.platform.identity.federation.directory;

import org.shouze.platform.identity.federation.ForeignPerson;

/** What a directory says of a login and a password, or of somebody it knows. */
sealed interface DirectoryAnswer {

    record Found(ForeignPerson person) implements DirectoryAnswer {}

    /** No such person, or another password. */
    record Wrong() implements DirectoryAnswer {}

    /** The person is there and may not sign in. */
    record Disabled() implements DirectoryAnswer {}

    /** The directory cannot be asked; the reason is for the log. */
    record Away(String reason) implements DirectoryAnswer {}
}
