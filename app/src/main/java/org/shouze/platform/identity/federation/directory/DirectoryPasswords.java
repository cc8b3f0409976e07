package org.shouze.platform.identity.federation.directory;

import com.unboundid.ldap.sdk.LDAPException;
import java.util.List;
import org.shouze.platform.identity.door.PasswordSource;
import org.shouze.platform.identity.federation.Arrival;
import org.shouze.platform.identity.federation.Arrivals;
import org.shouze.platform.identity.federation.ConnectionKind;
import org.shouze.platform.identity.federation.ConnectionView;
import org.shouze.platform.identity.federation.Connections;
import org.shouze.platform.identity.federation.ForeignPerson;
import org.shouze.platform.identity.federation.PasswordKeeper;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Passwords that a directory keeps. An account of a directory is never opened by a hash of ours; an account of ours may
 * become a directory's where the connection allows it, and an administrator's never does.
 */
@Component
class DirectoryPasswords implements PasswordSource {

    private static final Logger LOG = LoggerFactory.getLogger(DirectoryPasswords.class);

    private final Connections connections;
    private final Arrivals arrivals;
    private final DirectoryPools pools;

    DirectoryPasswords(Connections connections, Arrivals arrivals, DirectoryPools pools) {
        this.connections = connections;
        this.arrivals = arrivals;
        this.pools = pools;
    }

    @Override
    public Answer check(String login, String password) {
        return switch (Acting.as(Actor.platform(), () -> arrivals.keeperOf(login))) {
            case PasswordKeeper.Ours() -> new NotMine();
            case PasswordKeeper.Theirs(var connection) -> theirs(connection, login, password);
            case PasswordKeeper.Anybodys(var unknown) -> anybodys(unknown, login, password);
        };
    }

    @Override
    public boolean keeps(String login) {
        return Acting.as(Actor.platform(), () -> arrivals.keeperOf(login)) instanceof PasswordKeeper.Theirs;
    }

    private Answer theirs(ConnectionView connection, String login, String password) {
        if (!connection.inUse()) {
            LOG.warn("An account of the directory {} was tried, which is not in use", connection.id());
            return new Unasked();
        }
        return switch (ask(connection, login, password)) {
            case DirectoryAnswer.Found(var person) -> admitted(arrive(connection, person));
            case DirectoryAnswer.Wrong(), DirectoryAnswer.Disabled() -> new Refused();
            case DirectoryAnswer.Away(var reason) -> new Unasked();
        };
    }

    private Answer anybodys(boolean unknown, String login, String password) {
        for (var connection : Acting.as(Actor.platform(), this::directories)) {
            var concerned = unknown || connection.settings().admission().matchLogin();
            if (concerned && ask(connection, login, password) instanceof DirectoryAnswer.Found(var person)) {
                return admitted(arrive(connection, person));
            }
        }
        return new NotMine();
    }

    private List<ConnectionView> directories() {
        return connections.inUse(ConnectionKind.LDAP);
    }

    private Arrival arrive(ConnectionView connection, ForeignPerson person) {
        return Acting.as(Actor.platform(), () -> arrivals.arrive(connection, person));
    }

    private static Answer admitted(Arrival arrival) {
        return switch (arrival) {
            case Arrival.Admitted(var account) -> new Accepted(account);
            case Arrival.Denied(var sentence) -> new Denied(sentence);
        };
    }

    private DirectoryAnswer ask(ConnectionView connection, String login, String password) {
        DirectoryAnswer answer;
        try {
            answer = pools.open(connection).authenticate(login, password);
        } catch (LDAPException unusable) {
            answer = new DirectoryAnswer.Away(String.valueOf(unusable.getMessage()));
        }
        if (answer instanceof DirectoryAnswer.Away(var reason)) {
            LOG.warn("The directory {} could not be asked: {}", connection.id(), reason);
        }
        return answer;
    }
}
