package org.shouze.platform.identity.federation.directory;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.LDAPConnectionPool;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.PostConnectProcessor;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SimpleBindRequest;
import com.unboundid.ldap.sdk.SingleServerSet;
import com.unboundid.ldap.sdk.StartTLSPostConnectProcessor;
import com.unboundid.util.ssl.HostNameSSLSocketVerifier;
import com.unboundid.util.ssl.TrustAllSSLSocketVerifier;
import java.security.GeneralSecurityException;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.identity.federation.LdapSettings;
import org.shouze.platform.identity.federation.TrustKind;
import org.shouze.platform.identity.federation.TrustedSockets;

/** How a directory's server is reached: encrypted from the first password on, bounded in time, no referral followed. */
final class DirectoryServer {

    private static final int CONNECT_MILLIS = 3_000;
    private static final int ANSWER_MILLIS = 5_000;
    private static final int LARGEST_ANSWER = 4 * 1024 * 1024;
    private static final int AT_ONCE = 8;

    private final LdapSettings settings;
    private final SSLSocketFactory sockets;

    private DirectoryServer(LdapSettings settings, SSLSocketFactory sockets) {
        this.settings = settings;
        this.sockets = sockets;
    }

    static DirectoryServer of(LdapSettings settings) throws LDAPException {
        try {
            return new DirectoryServer(
                    settings, TrustedSockets.context(settings.trust()).getSocketFactory());
        } catch (GeneralSecurityException unusable) {
            throw new LDAPException(ResultCode.PARAM_ERROR, "The trusted certificates cannot be used.", unusable);
        }
    }

    /** An encrypted connection on which nobody is signed in. */
    LDAPConnection connect() throws LDAPException {
        return new SingleServerSet(settings.host(), settings.port(), fromTheStart(), options(), null, startTls())
                .getConnection();
    }

    /** NB: TLS is the pool's business, as it comes before the sign-in and a set of servers would do it after. */
    LDAPConnectionPool pool(String secret) throws LDAPException {
        var servers = new SingleServerSet(settings.host(), settings.port(), fromTheStart(), options());
        var bind = new SimpleBindRequest(settings.bindDn(), secret);
        var pool = new LDAPConnectionPool(servers, bind, 0, AT_ONCE, startTls(), false);
        pool.setRetryFailedOperationsDueToInvalidConnections(true);
        pool.setMaxWaitTimeMillis(CONNECT_MILLIS);
        pool.setCreateIfNecessary(false);
        return pool;
    }

    private @Nullable SSLSocketFactory fromTheStart() {
        return settings.startTls() ? null : sockets;
    }

    private @Nullable PostConnectProcessor startTls() {
        return settings.startTls() ? new StartTLSPostConnectProcessor(sockets) : null;
    }

    private LDAPConnectionOptions options() {
        var options = new LDAPConnectionOptions();
        options.setNameResolver(new CheckedResolver());
        options.setConnectTimeoutMillis(CONNECT_MILLIS);
        options.setResponseTimeoutMillis(ANSWER_MILLIS);
        options.setFollowReferrals(false);
        options.setBindWithDNRequiresPassword(true);
        options.setMaxMessageSize(LARGEST_ANSWER);
        options.setUseSynchronousMode(true);
        // NB: the pinned certificate is the proof itself, whatever name stands in it.
        options.setSSLSocketVerifier(
                settings.trust().kind() == TrustKind.PIN
                        ? TrustAllSSLSocketVerifier.getInstance()
                        : new HostNameSSLSocketVerifier(true));
        return options;
    }
}
