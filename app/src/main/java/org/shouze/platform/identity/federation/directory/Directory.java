package org.shouze.platform.identity.federation.directory;

import com.unboundid.ldap.sdk.LDAPConnectionPool;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchResultEntry;
import java.util.Optional;
import org.shouze.platform.identity.federation.LdapSettings;

/** A directory, asked through the platform's own entry: who somebody is, in which groups, and whether a password is right. */
final class Directory {

    private final LDAPConnectionPool pool;
    private final LdapSettings settings;
    private final DirectoryEntries entries;

    Directory(LDAPConnectionPool pool, LdapSettings settings) {
        this.pool = pool;
        this.settings = settings;
        this.entries = new DirectoryEntries(pool, settings);
    }

    /** Finds the person by login, then tries the password in that person's name. */
    DirectoryAnswer authenticate(String login, String password) {
        try {
            var found = entries.byLogin(login);
            if (found.isEmpty() || password.isEmpty() || !isRight(found.get(), password)) {
                return new DirectoryAnswer.Wrong();
            }
            return describe(found.get());
        } catch (LDAPException failed) {
            return new DirectoryAnswer.Away(failed.getResultCode() + " " + failed.getMessage());
        }
    }

    /** How somebody known by the stable id is doing; {@link DirectoryAnswer.Wrong} where nobody has that id any more. */
    DirectoryAnswer look(String subject) {
        try {
            var found = entries.bySubject(subject);
            return found.isEmpty() ? new DirectoryAnswer.Wrong() : describe(found.get());
        } catch (LDAPException failed) {
            return new DirectoryAnswer.Away(failed.getResultCode() + " " + failed.getMessage());
        }
    }

    private DirectoryAnswer describe(SearchResultEntry entry) throws LDAPException {
        if (entries.isDisabled(entry)) {
            return new DirectoryAnswer.Disabled();
        }
        Optional<DirectoryAnswer> found = entries.person(entry).map(DirectoryAnswer.Found::new);
        return found.orElseThrow(() -> new LDAPException(
                ResultCode.NO_SUCH_ATTRIBUTE,
                "The entry has no " + settings.schema().id()));
    }

    /** NB: whatever the directory says but yes is no, except that it cannot be reached. */
    private boolean isRight(SearchResultEntry entry, String password) throws LDAPException {
        try {
            return pool.bindAndRevertAuthentication(entry.getDN(), password)
                    .getResultCode()
                    .equals(ResultCode.SUCCESS);
        } catch (LDAPException refused) {
            if (DirectoryEntries.isAway(refused)) {
                throw refused;
            }
            return false;
        }
    }
}
