package org.shouze.platform.identity.federation.oidc;

import java.io.Serializable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.identity.door.AccountPrincipal;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * Somebody signed in at a provider, and the account that is theirs here.
 *
 * @param idToken names the session when signing out at the provider
 */
record ProviderUser(UUID accountId, UUID connectionId, OidcIdToken idToken)
        implements OidcUser, AccountPrincipal, Serializable {

    private static final long serialVersionUID = 1L;

    @Override
    public String getName() {
        return accountId.toString();
    }

    @Override
    public Map<String, Object> getClaims() {
        return idToken.getClaims();
    }

    @Override
    public @Nullable OidcUserInfo getUserInfo() {
        return null;
    }

    @Override
    public OidcIdToken getIdToken() {
        return idToken;
    }

    @Override
    public Map<String, Object> getAttributes() {
        return idToken.getClaims();
    }

    /** A provider may wave through whom it has known for days; what it says of the moment is all that counts. */
    @Override
    public Instant provenAt(Instant now) {
        var said = idToken.getAuthenticatedAt();
        return said == null ? Instant.EPOCH : said.isAfter(now) ? now : said;
    }

    /** NB: one at least is demanded; what somebody may do is asked of the account with each request. */
    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority("PROVIDER"));
    }
}
