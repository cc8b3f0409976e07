package org.shouze.platform.identity.federation.directory;

import com.unboundid.ldap.sdk.NameResolver;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.outgoing.AddressRule;

/** Looks a directory's name up; the connection is made to the very address that was checked. */
final class CheckedResolver extends NameResolver {

    @Override
    public InetAddress getByName(@Nullable String host) throws UnknownHostException {
        return getAllByName(host)[0];
    }

    @Override
    public InetAddress[] getAllByName(@Nullable String host) throws UnknownHostException {
        return AddressRule.servers().resolve(host == null ? "" : host);
    }

    @Override
    public void toString(StringBuilder text) {
        text.append("CheckedResolver()");
    }
}
