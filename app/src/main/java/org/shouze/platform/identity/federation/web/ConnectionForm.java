package org.shouze.platform.identity.federation.web;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.identity.federation.Admission;
import org.shouze.platform.identity.federation.ConnectionKind;
import org.shouze.platform.identity.federation.ConnectionSettings;
import org.shouze.platform.identity.federation.ConnectionView;
import org.shouze.platform.identity.federation.DirectorySchema;
import org.shouze.platform.identity.federation.LdapSettings;
import org.shouze.platform.identity.federation.NewConnection;
import org.shouze.platform.identity.federation.OidcSettings;
import org.shouze.platform.identity.federation.Provisioning;
import org.shouze.platform.identity.federation.Trust;
import org.shouze.platform.identity.federation.TrustKind;

/** The fields of a connection as they stand in the page; those of the other kind are absent. */
record ConnectionForm(
        @Nullable String kind,
        @Nullable String name,
        @Nullable String enabled,
        @Nullable String secret,
        @Nullable String trust,
        @Nullable String material,
        @Nullable String provisioning,
        @Nullable String matchLogin,
        @Nullable String host,
        @Nullable String port,
        @Nullable String encryption,
        @Nullable String bindDn,
        @Nullable String userBase,
        @Nullable String people,
        @Nullable String disabled,
        @Nullable String idAttribute,
        @Nullable String loginAttribute,
        @Nullable String nameAttribute,
        @Nullable String mailAttribute,
        @Nullable String phoneAttribute,
        @Nullable String sectionAttribute,
        @Nullable String unitAttribute,
        @Nullable String memberOf,
        @Nullable String groupBase,
        @Nullable String issuer,
        @Nullable String clientId,
        @Nullable String scopes,
        @Nullable String loginClaim,
        @Nullable String nameClaim,
        @Nullable String mailClaim,
        @Nullable String groupsClaim,
        @Nullable String signsOut) {

    private static final String YES = "true";
    private static final String START_TLS = "starttls";

    /** Nothing filled in but what is usual. */
    static ConnectionForm usual(ConnectionKind kind, boolean activeDirectory) {
        var schema = activeDirectory ? DirectorySchema.active() : DirectorySchema.standard();
        ConnectionSettings settings = kind == ConnectionKind.LDAP
                ? new LdapSettings("", 636, false, "", "", schema, Trust.SYSTEM, Admission.CLOSED)
                : new OidcSettings(
                        "", "", "profile", OidcSettings.Claims.STANDARD, true, Trust.SYSTEM, Admission.CLOSED);
        return of("", true, settings);
    }

    static ConnectionForm of(ConnectionView connection) {
        return of(connection.name(), connection.enabled(), connection.settings());
    }

    private static ConnectionForm of(String name, boolean enabled, ConnectionSettings settings) {
        return switch (settings) {
            case LdapSettings ldap -> of(name, enabled, ldap);
            case OidcSettings oidc -> of(name, enabled, oidc);
        };
    }

    private static ConnectionForm of(String name, boolean enabled, LdapSettings ldap) {
        var schema = ldap.schema();
        return new ConnectionForm(
                ConnectionKind.LDAP.name(),
                name,
                flag(enabled),
                null,
                ldap.trust().kind().name(),
                ldap.trust().material(),
                ldap.admission().provisioning().name(),
                flag(ldap.admission().matchLogin()),
                ldap.host(),
                String.valueOf(ldap.port()),
                ldap.startTls() ? START_TLS : "ldaps",
                ldap.bindDn(),
                ldap.userBase(),
                schema.people(),
                schema.disabled(),
                schema.id(),
                schema.login(),
                schema.name(),
                schema.mail(),
                schema.phone(),
                schema.section(),
                schema.unit(),
                schema.memberOf(),
                schema.groupBase(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static ConnectionForm of(String name, boolean enabled, OidcSettings oidc) {
        return new ConnectionForm(
                ConnectionKind.OIDC.name(),
                name,
                flag(enabled),
                null,
                oidc.trust().kind().name(),
                oidc.trust().material(),
                oidc.admission().provisioning().name(),
                flag(oidc.admission().matchLogin()),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                oidc.issuer(),
                oidc.clientId(),
                oidc.scopes(),
                oidc.claims().login(),
                oidc.claims().name(),
                oidc.claims().mail(),
                oidc.claims().groups(),
                flag(oidc.signsOut()));
    }

    NewConnection toNewConnection() {
        return new NewConnection(text(name), settings(), secret, YES.equals(enabled));
    }

    boolean isLdap() {
        return !ConnectionKind.OIDC.name().equals(kind);
    }

    boolean isStartTls() {
        return START_TLS.equals(encryption);
    }

    boolean is(Provisioning one) {
        return one.name().equals(provisioning);
    }

    boolean is(TrustKind one) {
        return one.name().equals(trust);
    }

    boolean isOn(@Nullable String flag) {
        return YES.equals(flag);
    }

    private ConnectionSettings settings() {
        var believed = new Trust(
                Arrays.stream(TrustKind.values()).filter(this::is).findFirst().orElse(TrustKind.SYSTEM),
                text(material));
        var admission = new Admission(
                Arrays.stream(Provisioning.values())
                        .filter(this::is)
                        .findFirst()
                        .orElse(Provisioning.NEVER),
                YES.equals(matchLogin));
        return isLdap()
                ? new LdapSettings(
                        text(host),
                        number(port),
                        isStartTls(),
                        text(bindDn),
                        text(userBase),
                        schema(),
                        believed,
                        admission)
                : new OidcSettings(
                        issuer,
                        clientId,
                        scopes,
                        new OidcSettings.Claims(loginClaim, nameClaim, mailClaim, groupsClaim),
                        YES.equals(signsOut),
                        believed,
                        admission);
    }

    private DirectorySchema schema() {
        return new DirectorySchema(
                people,
                disabled,
                idAttribute,
                loginAttribute,
                nameAttribute,
                mailAttribute,
                phoneAttribute,
                sectionAttribute,
                unitAttribute,
                memberOf,
                groupBase);
    }

    private static String flag(boolean on) {
        return on ? YES : "";
    }

    static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }

    private static int number(@Nullable String given) {
        return text(given).matches("[0-9]{1,5}") ? Integer.parseInt(text(given)) : 0;
    }

    @Override
    public String toString() {
        return "ConnectionForm[" + name + "]";
    }
}
