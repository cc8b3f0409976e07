package org.shouze.platform.identity.federation.directory;

import com.unboundid.ldap.sdk.DereferencePolicy;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPInterface;
import com.unboundid.ldap.sdk.LDAPSearchException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.identity.federation.DirectorySchema;
import org.shouze.platform.identity.federation.ForeignPerson;
import org.shouze.platform.identity.federation.LdapSettings;

/** Finds people in a directory. What somebody typed goes into a filter as a value only, never as text. */
final class DirectoryEntries {

    private static final String BINARY_ID = "objectGUID";
    private static final int ONE_TOO_MANY = 2;
    private static final int SECONDS = 5;

    private final LDAPInterface ldap;
    private final LdapSettings settings;
    private final DirectorySchema schema;

    DirectoryEntries(LDAPInterface ldap, LdapSettings settings) {
        this.ldap = ldap;
        this.settings = settings;
        this.schema = settings.schema();
    }

    /** The one person of that login; two of the same are none. */
    Optional<SearchResultEntry> byLogin(String login) throws LDAPException {
        return one(Filter.createEqualityFilter(schema.login(), login));
    }

    Optional<SearchResultEntry> bySubject(String subject) throws LDAPException {
        return one(
                isBinary()
                        ? Filter.createEqualityFilter(
                                schema.id(), HexFormat.of().parseHex(subject))
                        : Filter.createEqualityFilter(schema.id(), subject));
    }

    boolean isDisabled(SearchResultEntry entry) throws LDAPException {
        if (schema.disabled().isEmpty()) {
            return false;
        }
        return !search(entry.getDN(), SearchScope.BASE, Filter.create(schema.disabled()), List.of("1.1"))
                .isEmpty();
    }

    /** Empty where the entry lacks the stable id. */
    Optional<ForeignPerson> person(SearchResultEntry entry) throws LDAPException {
        var subject = subject(entry);
        if (subject == null) {
            return Optional.empty();
        }
        return Optional.of(new ForeignPerson(
                subject,
                text(entry, schema.login()),
                text(entry, schema.name()),
                text(entry, schema.mail()),
                text(entry, schema.phone()),
                text(entry, schema.section()),
                text(entry, schema.unit()),
                new DirectoryGroups(ldap, schema).of(entry)));
    }

    /** Whether the directory could not be asked, as opposed to saying no. */
    static boolean isAway(LDAPException failed) {
        var code = failed.getResultCode();
        return !code.isConnectionUsable()
                || code.equals(ResultCode.BUSY)
                || code.equals(ResultCode.UNAVAILABLE)
                || code.equals(ResultCode.TIMEOUT);
    }

    private Optional<SearchResultEntry> one(Filter who) throws LDAPException {
        var filter = Filter.createANDFilter(Filter.create(schema.people()), who);
        var found = search(settings.userBase(), SearchScope.SUB, filter, schema.attributes());
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private List<SearchResultEntry> search(String base, SearchScope scope, Filter filter, List<String> attributes)
            throws LDAPException {
        var request = new SearchRequest(
                base,
                scope,
                DereferencePolicy.NEVER,
                ONE_TOO_MANY,
                SECONDS,
                false,
                filter,
                attributes.toArray(String[]::new));
        request.setFollowReferrals(false);
        try {
            return listed(ldap.search(request).getSearchEntries());
        } catch (LDAPSearchException stopped) {
            if (stopped.getResultCode().equals(ResultCode.SIZE_LIMIT_EXCEEDED)) {
                return listed(stopped.getSearchEntries());
            }
            throw stopped;
        }
    }

    static List<SearchResultEntry> listed(@Nullable List<SearchResultEntry> found) {
        return found == null ? List.of() : found;
    }

    private @Nullable String subject(Entry entry) {
        if (isBinary()) {
            var bytes = entry.getAttributeValueBytes(schema.id());
            return bytes == null ? null : HexFormat.of().formatHex(bytes);
        }
        return entry.getAttributeValue(schema.id());
    }

    private boolean isBinary() {
        return schema.id().equalsIgnoreCase(BINARY_ID);
    }

    private static String text(Entry entry, String attribute) {
        var value = attribute.isEmpty() ? null : entry.getAttributeValue(attribute);
        return value == null ? "" : value.substring(0, Math.min(value.length(), 200));
    }
}
