package org.shouze.platform.identity.federation.directory;

import com.unboundid.ldap.sdk.LDAPConnectionPool;
import com.unboundid.ldap.sdk.LDAPException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.shouze.platform.identity.federation.ConnectionView;
import org.shouze.platform.identity.federation.Connections;
import org.shouze.platform.identity.federation.LdapSettings;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Actor;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** A pool of connections for each directory as its settings are now; those of earlier settings are closed. */
@Component
class DirectoryPools implements DisposableBean {

    private final Connections connections;
    private final Map<UUID, Held> pools = new ConcurrentHashMap<>();

    private record Held(int version, LDAPConnectionPool pool) {}

    DirectoryPools(Connections connections) {
        this.connections = connections;
    }

    Directory open(ConnectionView connection) throws LDAPException {
        var settings = (LdapSettings) connection.settings();
        var held = pools.get(connection.id());
        if (held == null || held.version() != connection.version()) {
            held = replace(connection, settings);
        }
        return new Directory(held.pool(), settings);
    }

    private synchronized Held replace(ConnectionView connection, LdapSettings settings) throws LDAPException {
        var held = pools.get(connection.id());
        if (held != null && held.version() >= connection.version()) {
            return held;
        }
        var secret = Acting.as(Actor.platform(), () -> connections.secretOf(connection.id()));
        var fresh = new Held(connection.version(), DirectoryServer.of(settings).pool(secret));
        pools.put(connection.id(), fresh);
        if (held != null) {
            held.pool().close();
        }
        return fresh;
    }

    @Override
    public void destroy() {
        pools.values().forEach(held -> held.pool().close());
    }
}
