package org.shouze.platform.identity.federation.directory;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPInterface;
import com.unboundid.ldap.sdk.LDAPSearchException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchScope;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.shouze.platform.identity.federation.DirectorySchema;

/** The groups somebody is in, those that contain them included; a circle ends, and so does a directory without end. */
final class DirectoryGroups {

    private static final int MOST = 200;
    private static final int SECONDS = 5;
    private static final String NOTHING = "1.1";

    private final LDAPInterface ldap;
    private final DirectorySchema schema;

    DirectoryGroups(LDAPInterface ldap, DirectorySchema schema) {
        this.ldap = ldap;
        this.schema = schema;
    }

    Set<String> of(Entry person) throws LDAPException {
        var found = new LinkedHashSet<String>();
        var open = new ArrayDeque<>(above(person));
        while (!open.isEmpty() && found.size() < MOST) {
            var group = open.removeFirst();
            if (found.add(group)) {
                open.addAll(above(group));
            }
        }
        return found;
    }

    private List<String> above(Entry entry) throws LDAPException {
        if (schema.memberOf().isEmpty()) {
            return containing(entry.getDN());
        }
        var values = entry.getAttributeValues(schema.memberOf());
        return values == null
                ? List.of()
                : Stream.of(values)
                        .filter(DN::isValidDN)
                        .map(DirectoryGroups::normalized)
                        .toList();
    }

    private List<String> above(String group) throws LDAPException {
        if (schema.memberOf().isEmpty()) {
            return containing(group);
        }
        try {
            var entry = ldap.getEntry(group, schema.memberOf());
            return entry == null ? List.of() : above(entry);
        } catch (LDAPException unreadable) {
            // NB: a group of a branch that we may not read counts, only what contains it is not known.
            if (DirectoryEntries.isAway(unreadable)) {
                throw unreadable;
            }
            return List.of();
        }
    }

    private List<String> containing(String member) throws LDAPException {
        if (schema.groupBase().isEmpty()) {
            return List.of();
        }
        var filter = Filter.createORFilter(
                Filter.createEqualityFilter("member", member), Filter.createEqualityFilter("uniqueMember", member));
        var request = new SearchRequest(schema.groupBase(), SearchScope.SUB, filter, NOTHING);
        request.setSizeLimit(MOST);
        request.setTimeLimitSeconds(SECONDS);
        request.setFollowReferrals(false);
        return found(request).stream().map(entry -> normalized(entry.getDN())).toList();
    }

    private List<? extends Entry> found(SearchRequest request) throws LDAPException {
        try {
            return DirectoryEntries.listed(ldap.search(request).getSearchEntries());
        } catch (LDAPSearchException stopped) {
            if (stopped.getResultCode().equals(ResultCode.SIZE_LIMIT_EXCEEDED)) {
                return DirectoryEntries.listed(stopped.getSearchEntries());
            }
            throw stopped;
        }
    }

    private static String normalized(String name) {
        try {
            return DN.normalize(name);
        } catch (LDAPException malformed) {
            return name;
        }
    }
}
