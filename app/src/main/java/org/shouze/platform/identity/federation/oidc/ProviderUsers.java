package org.shouze.platform.identity.federation.oidc;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.identity.federation.Arrival;
import org.shouze.platform.identity.federation.Arrivals;
import org.shouze.platform.identity.federation.ForeignPerson;
import org.shouze.platform.identity.federation.OidcSettings;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Actor;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestTemplate;

/** Finds the account of whoever a verified token names; a token that names nobody of ours opens nothing. */
@Component
class ProviderUsers implements OAuth2UserService<OidcUserRequest, OidcUser> {

    static final String REFUSED = "shouze_refused";

    private final OidcClients clients;
    private final Arrivals arrivals;
    private final Linking linking;

    ProviderUsers(OidcClients clients, Arrivals arrivals, Linking linking) {
        this.clients = clients;
        this.arrivals = arrivals;
        this.linking = linking;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        var client = clients.find(request.getClientRegistration().getRegistrationId())
                .orElseThrow(() -> refused("此登录方式已停用。"));
        if (!FreshSignIn.isGiven(request.getIdToken())) {
            throw refused("统一身份认证没有证明您刚刚重新登录，操作未进行。请改用动态口令或通行密钥再次验证。");
        }
        var person = person(told(client, request), client.settings().claims());
        var arrival = linking.take(client.connection().id())
                .map(account -> link(client, person, account))
                .orElseGet(() -> Acting.as(Actor.platform(), () -> arrivals.arrive(client.connection(), person)));
        return switch (arrival) {
            case Arrival.Admitted(var account) ->
                new ProviderUser(account, client.connection().id(), request.getIdToken());
            case Arrival.Denied(var sentence) -> throw refused(sentence);
        };
    }

    private Arrival link(OidcClient client, ForeignPerson person, UUID account) {
        return Acting.as(Actor.platform(), () -> arrivals.link(client.connection(), person, account));
    }

    /** The token's claims, with those that the provider tells at its own door; that must be about the same person. */
    private static OidcUser told(OidcClient client, OidcUserRequest request) {
        var there = new DefaultOAuth2UserService();
        there.setRestOperations(new RestTemplate(client.http()));
        var service = new OidcUserService();
        service.setOauth2UserService(there);
        return service.loadUser(request);
    }

    /** NB: the mail address is noted and decides nothing: whoever may choose one at a provider could choose another's. */
    private static ForeignPerson person(OidcUser user, OidcSettings.Claims claims) {
        return new ForeignPerson(
                String.valueOf(user.getSubject()),
                text(user, claims.login()),
                text(user, claims.name()),
                text(user, claims.mail()),
                "",
                "",
                "",
                groups(user.getClaims().get(claims.groups())));
    }

    private static String text(OidcUser user, String claim) {
        var value = user.getClaims().get(claim);
        var text = value instanceof String given ? given : "";
        return text.substring(0, Math.min(text.length(), 200));
    }

    private static Set<String> groups(@Nullable Object claim) {
        return claim instanceof Collection<?> several
                ? several.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .collect(Collectors.toUnmodifiableSet())
                : claim instanceof String one && !one.isBlank() ? Set.of(one) : Set.of();
    }

    private static OAuth2AuthenticationException refused(String sentence) {
        return new OAuth2AuthenticationException(new OAuth2Error(REFUSED, sentence, null));
    }
}
