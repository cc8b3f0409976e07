package org.shouze.platform.identity.federation.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouze.platform.identity.AccountView;
import org.shouze.platform.identity.Accounts;
import org.shouze.platform.identity.federation.Admission;
import org.shouze.platform.identity.federation.Arrival;
import org.shouze.platform.identity.federation.Arrivals;
import org.shouze.platform.identity.federation.ConnectionView;
import org.shouze.platform.identity.federation.Connections;
import org.shouze.platform.identity.federation.ForeignPerson;
import org.shouze.platform.identity.federation.GroupRoles;
import org.shouze.platform.identity.federation.NewConnection;
import org.shouze.platform.identity.federation.OidcSettings;
import org.shouze.platform.identity.federation.ProbeStep;
import org.shouze.platform.identity.federation.Provisioning;
import org.shouze.platform.identity.federation.Trials;
import org.shouze.platform.identity.federation.Trust;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Actor;
import org.shouze.platform.kernel.security.Role;
import org.shouze.support.SettableClock;
import org.shouze.support.ShouzeTest;
import org.shouze.support.TestBureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Signing in at a provider that may lie. */
@ShouzeTest
class ProviderSignInTests {

    private static final String OURS = "Clear-Water-26";
    private static final String UNABLE = "/sign-in?unable";

    @Autowired
    MockMvc mvc;

    @Autowired
    Connections connections;

    @Autowired
    GroupRoles groups;

    @Autowired
    Trials trials;

    @Autowired
    Accounts accounts;

    @Autowired
    SettableClock clock;

    @Autowired
    Arrivals arrivals;

    @Autowired
    TestBureau.Factory bureaus;

    ForgingProvider provider;
    TestBureau bureau;
    ConnectionView connection;

    @BeforeEach
    void aConnectedBureau() throws IOException {
        provider = new ForgingProvider();
        bureau = bureaus.fresh();
        bureau.account(login(), OURS, Role.STAFF);
        var wanted = new NewConnection("政务认证" + bureau.id(), settings(false), ForgingProvider.SECRET, true);
        connection = asSystem(() -> connections.add(wanted));
        approve();
        asSecurity(() -> groups.add(connection.id(), "everybody", Role.STAFF));
    }

    @AfterEach
    void disconnected() {
        asSecurity(() -> groups.withdraw(connection.id()));
        provider.close();
    }

    @Test
    void opensAnAccountAndKnowsItByTheStableId() throws Exception {
        var login = login();
        asSecurity(() -> groups.add(connection.id(), "security-officers", Role.SECURITY_OFFICER));
        var claims = Map.<String, Object>of(
                "preferred_username", login, "name", "林知秋", "groups", List.of("security-officers"));
        assertThat(signIn(claims(login, claims)).getRedirectedUrl()).isEqualTo("/");
        var account = account(login);
        assertThat(account.roles()).containsExactly(Role.SECURITY_OFFICER);
        assertThat(account.displayName()).isEqualTo("林知秋");
        var renamed = Map.<String, Object>of("preferred_username", login + "x", "groups", List.of());
        assertThat(signIn(claims(login, renamed)).getRedirectedUrl()).isEqualTo("/");
        assertThat(account(login).id()).isEqualTo(account.id());
        assertThat(account(login).roles()).isEmpty();
    }

    @Test
    void asksWithProofKeyStateAndNonce() throws Exception {
        var asked = begin(new MockHttpSession());
        assertThat(asked)
                .containsEntry("response_type", "code")
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("client_id", ForgingProvider.CLIENT)
                .containsKeys("state", "nonce", "code_challenge");
        assertThat(asked.get("redirect_uri")).endsWith("/sign-in/return/" + connection.id());
    }

    static Stream<Arguments> lies() {
        return Stream.of(
                lie("another key", (provider, claims) -> ForgingProvider.signedWith(ForgingProvider.keyPair(), claims)),
                lie("the client's own secret", (provider, claims) -> ForgingProvider.signedWithTheSecret(claims)),
                lie("no signature", (provider, claims) -> ForgingProvider.unsigned(claims)),
                lie("another addressee", with(claims -> claims.put("aud", "somebody-else"))),
                lie("several addressees, meant for another", with(claims -> {
                    claims.put("aud", List.of(ForgingProvider.CLIENT, "somebody-else"));
                    claims.put("azp", "somebody-else");
                })),
                lie("another issuer", with(claims -> claims.put("iss", "https://sso.example.test"))),
                lie("past its time", with(claims -> claims.put("exp", (long) claims.get("iat") - 3_600))),
                lie("of the future", with(claims -> claims.put("iat", (long) claims.get("iat") + 3_600))),
                lie("a nonce of another sign-in", with(claims -> claims.put("nonce", "another"))),
                lie("no nonce", with(claims -> claims.remove("nonce"))),
                lie("nobody", with(claims -> claims.remove("sub"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lies")
    void believesNoToken(String what, BiFunction<ForgingProvider, Map<String, Object>, String> lie) throws Exception {
        var login = login();
        var session = new MockHttpSession();
        var asked = begin(session);
        var claims = claims(login, Map.of("preferred_username", login));
        claims.put("nonce", asked.get("nonce"));
        provider.alsoAbout(login);
        var answer = comeBack(session, asked, lie.apply(provider, claims));
        assertThat(answer.getRedirectedUrl()).as(what).isEqualTo(UNABLE);
        assertThat(found(login)).isEmpty();
        assertThat(isIn(session)).isFalse();
    }

    @Test
    void believesThePartsOfThoseLiesThatAreTrue() throws Exception {
        assertThat(signIn(claims(login(), Map.of("preferred_username", login())))
                        .getRedirectedUrl())
                .isEqualTo("/");
    }

    @Test
    void takesNoAnswerTwiceNorOneForAnotherBrowser() throws Exception {
        var login = login();
        var session = new MockHttpSession();
        var asked = begin(session);
        var claims = claims(login, Map.of("preferred_username", login));
        claims.put("nonce", asked.get("nonce"));
        provider.alsoAbout(login);
        var token = provider.signed(claims);
        var stranger = new MockHttpSession();
        begin(stranger);
        assertThat(comeBack(stranger, asked, token).getRedirectedUrl()).isEqualTo(UNABLE);
        assertThat(comeBack(session, asked, token).getRedirectedUrl()).isEqualTo("/");
        var again = new MockHttpSession();
        var askedAgain = begin(again);
        assertThat(comeBack(again, askedAgain, token).getRedirectedUrl())
                .as("the token's nonce is spent")
                .isEqualTo(UNABLE);
    }

    @Test
    void opensNoAccountByItsMailOrName() throws Exception {
        var login = login();
        var office = bureau.account(login, OURS, Role.OFFICE);
        var impostor = Map.<String, Object>of(
                "preferred_username",
                login() + "z",
                "email",
                login + "@yunxi.test",
                "email_verified",
                true,
                "name",
                office.displayName());
        signIn(claims("impostor" + login, impostor));
        assertThat(found(login)).extracting(AccountView::roles).containsOnlyOnce(office.roles());
        var sameLogin = Map.<String, Object>of("preferred_username", login, "email", login + "@yunxi.test");
        assertThat(signIn(claims("other" + login, sameLogin)).getRedirectedUrl())
                .isEqualTo(UNABLE);
    }

    @Test
    void takesAnAccountOfTheSameLoginWhereLoginsCountButNoAdministrators() throws Exception {
        change(settings(true));
        var login = login();
        var account = bureau.account(login, OURS, Role.STAFF);
        assertThat(signIn(claims("s" + login, Map.of("preferred_username", login)))
                        .getRedirectedUrl())
                .isEqualTo("/");
        assertThat(account(login).id()).isEqualTo(account.id());
        var admin = login();
        bureau.account(admin, OURS, Role.SYSTEM_ADMIN);
        assertThat(signIn(claims("s" + admin, Map.of("preferred_username", admin)))
                        .getRedirectedUrl())
                .isEqualTo(UNABLE);
    }

    @Test
    void linksNoAccountOutsideItsReachNorAnAdministrators() throws Exception {
        for (var account : List.of(
                bureaus.fresh().account(login(), OURS, Role.STAFF), bureau.account(login(), OURS, Role.AUDIT_ADMIN))) {
            var person = new ForeignPerson("sub-" + account.login(), "whoever", "", "", "", "", "", Set.of());
            var arrival = Acting.as(Actor.platform(), () -> arrivals.link(connection, person, account.id()));
            assertThat(arrival).isInstanceOf(Arrival.Denied.class);
        }
    }

    @Test
    void linksAnIdentityForItsOwnerOnce() throws Exception {
        var login = login();
        var owner = bureau.account(login, OURS, Role.STAFF);
        var session = signedIn(login);
        mvc.perform(post("/settings/identities/" + connection.id() + "/link")
                        .session(session)
                        .with(csrf()))
                .andReturn();
        var answer = signIn(session, claims("sub-" + login, Map.of("preferred_username", "whoever")));
        assertThat(answer.getRedirectedUrl()).isEqualTo("/settings/identities");
        var elsewhere = new MockHttpSession();
        assertThat(signIn(elsewhere, claims("sub-" + login, Map.of("preferred_username", "whoever")))
                        .getRedirectedUrl())
                .isEqualTo("/");
        assertThat(page(elsewhere, "/settings")).contains(owner.login());
        var second = login();
        bureau.account(second, OURS, Role.STAFF);
        var other = signedIn(second);
        mvc.perform(post("/settings/identities/" + connection.id() + "/link")
                        .session(other)
                        .with(csrf()))
                .andReturn();
        signIn(other, claims("sub-" + login, Map.of("preferred_username", "whoever")));
        assertThat(page(other, UNABLE)).contains("已关联其他账号");
    }

    @Test
    void forgetsTheWishToLinkAfterMinutes() throws Exception {
        var login = login();
        bureau.account(login, OURS, Role.STAFF);
        var session = signedIn(login);
        mvc.perform(post("/settings/identities/" + connection.id() + "/link")
                        .session(session)
                        .with(csrf()))
                .andReturn();
        clock.advance(Duration.ofMinutes(6));
        var newcomer = login();
        signIn(session, claims("sub-" + newcomer, Map.of("preferred_username", newcomer)));
        assertThat(found(newcomer)).hasSize(1);
    }

    @Test
    void comesBackToWhatWasAskedForAndSendsItOnOneConfirmation() throws Exception {
        var login = login();
        var session = askedForAToken(login);
        assertThat(begin(session)).containsEntry("prompt", "login").containsEntry("max_age", "0");
        assertThat(signIn(session, claims("s" + login, Map.of("preferred_username", login)))
                        .getRedirectedUrl())
                .isEqualTo("/account/confirm/continue");
        assertThat(page(session, "/account/confirm/continue"))
                .contains("action=\"/settings/tokens\"", "name=\"name\" value=\"报表\"", "name=\"days\" value=\"3\"");
        assertThat(askForAToken(session)).doesNotContain("再次验证").contains("报表");
        assertThat(page(session, "/account/confirm/continue")).contains("没有待继续的操作");
    }

    @Test
    void provesBySigningInOnlyWhatTheProviderSaysOfTheMoment() throws Exception {
        var login = login();
        var lately = claims("s" + login, Map.of("preferred_username", login));
        var session = new MockHttpSession();
        signIn(session, lately);
        assertThat(askForAToken(session)).doesNotContain("再次验证");
        var known = claims("s" + login, Map.of("preferred_username", login));
        known.put("auth_time", clock.instant().minus(Duration.ofHours(8)).getEpochSecond());
        var silent = claims("s" + login, Map.of("preferred_username", login));
        silent.remove("auth_time");
        for (var claims : List.of(known, silent)) {
            // NB: in the same session, which somebody else may have proven something in.
            signIn(session, claims);
            assertThat(askForAToken(session)).contains("再次验证");
            var other = login();
            bureau.account(other, OURS, Role.STAFF);
            session = signedIn(other);
        }
    }

    @Test
    void takesNoProofFromAProviderThatHasNotAskedAgain() throws Exception {
        var login = login();
        var session = askedForAToken(login);
        var earlier = claims("s" + login, Map.of("preferred_username", login));
        earlier.put("auth_time", clock.instant().minusSeconds(61).getEpochSecond());
        assertThat(signIn(session, earlier).getRedirectedUrl()).isEqualTo(UNABLE);
        var silent = claims("s" + login, Map.of("preferred_username", login));
        silent.remove("auth_time");
        assertThat(signIn(session, silent).getRedirectedUrl()).isEqualTo(UNABLE);
        assertThat(page(session, "/sign-in?unable")).contains("没有证明您刚刚重新登录");
        assertThat(askForAToken(session)).contains("再次验证");
    }

    @Test
    void tellsWhatWasAskedForToNobodyElseAndNotForLong() throws Exception {
        var login = login();
        var session = askedForAToken(login);
        var other = login();
        signIn(session, claims("s" + other, Map.of("preferred_username", other)));
        assertThat(page(session, "/account/confirm/continue"))
                .contains("没有待继续的操作")
                .doesNotContain("报表");
        var late = login();
        var left = askedForAToken(late);
        clock.advance(Duration.ofMinutes(10));
        signIn(left, claims("s" + late, Map.of("preferred_username", late)));
        assertThat(page(left, "/account/confirm/continue")).contains("没有待继续的操作").doesNotContain("报表");
    }

    private MockHttpSession askedForAToken(String login) throws Exception {
        var session = new MockHttpSession();
        signIn(session, claims("s" + login, Map.of("preferred_username", login)));
        clock.advance(Duration.ofMinutes(11));
        assertThat(askForAToken(session)).contains("再次验证", "/sign-in/with/" + connection.id());
        return session;
    }

    private String askForAToken(MockHttpSession session) throws Exception {
        return mvc.perform(post("/settings/tokens")
                        .session(session)
                        .param("name", "报表")
                        .param("days", "3")
                        .param("readOnly", "true")
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void letsAnIdentityGo() throws Exception {
        var login = login();
        var session = new MockHttpSession();
        signIn(session, claims("sub-" + login, Map.of("preferred_username", login)));
        var path = page(session, "/settings/identities")
                .replaceAll("(?s).*(/settings/identities/[0-9a-f-]{36}/unlink).*", "$1");
        mvc.perform(post(path).session(session).with(csrf())).andReturn();
        assertThat(signIn(claims("sub-" + login, Map.of("preferred_username", login)))
                        .getRedirectedUrl())
                .isEqualTo(UNABLE);
    }

    @Test
    void leadsToTheProviderWhenSigningOut() throws Exception {
        var session = new MockHttpSession();
        signIn(session, claims("s" + login(), Map.of("preferred_username", login())));
        var out = mvc.perform(post("/sign-out").session(session).with(csrf())).andReturn();
        assertThat(out.getResponse().getRedirectedUrl()).isEqualTo("/sign-in/leave");
        var next = (MockHttpSession) Objects.requireNonNull(out.getRequest().getSession(false));
        var leaving =
                mvc.perform(get("/sign-in/leave").session(next)).andReturn().getResponse();
        assertThat(leaving.getHeader("Refresh"))
                .startsWith("0; url=" + provider.issuer() + "/bye?id_token_hint=ey")
                .contains("post_logout_redirect_uri=http%3A%2F%2Flocalhost%2Fsign-in");
        assertThat(mvc.perform(get("/sign-in/leave").session(next))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo("/sign-in?bye");
    }

    @Test
    void offersWhatIsInUseAndNothingElse() throws Exception {
        assertThat(page(new MockHttpSession(), "/sign-in")).contains("/sign-in/with/" + connection.id());
        asSecurity(() -> groups.withdraw(connection.id()));
        assertThat(page(new MockHttpSession(), "/sign-in")).doesNotContain("/sign-in/with/" + connection.id());
        for (var address :
                List.of("/sign-in/with/" + connection.id(), "/sign-in/with/" + UUID.randomUUID(), "/sign-in/with/x")) {
            assertThat(mvc.perform(get(address)).andReturn().getResponse().getRedirectedUrl())
                    .isEqualTo(UNABLE);
        }
        assertThat(mvc.perform(get("/sign-in/return/" + connection.id())
                                .param("code", "c")
                                .param("state", "s"))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo(UNABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://sso.example.test",
                "http://169.254.169.254/latest",
                "ftp://sso.example.test",
                "https://user:secret@sso.example.test",
                "file:///etc/passwd",
                "sso.example.test",
                "https://sso.example.test#x"
            })
    void fetchesFromSafeAddressesOnly(String issuer) {
        assertThatThrownBy(() -> asSystem(() -> connections.add(new NewConnection("x", settings(issuer), "", true))))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void saysWhatIsWrongWithAProvider() throws Exception {
        assertThat(steps()).allMatch(ProbeStep::passed).hasSize(5);
        provider.talkTooMuch();
        assertThat(steps()).anyMatch(step -> !step.passed() && step.name().equals("签名公钥"));
        provider.say("token_endpoint", "http://sso.example.test/token");
        assertThat(steps().getLast().sentence()).contains("不安全");
        provider.say("issuer", "https://sso.example.test");
        assertThat(steps().getLast().sentence()).contains("不一致");
        provider.moveEverything();
        assertThat(steps().getLast().sentence()).contains("没有读到");
    }

    @Test
    void believesOfSomebodyOnlyWhatIsSaidOfThem() throws Exception {
        var login = login();
        provider.sayOfPeople(Map.of("sub", "somebody-else", "preferred_username", login));
        assertThat(signIn(claims("s" + login, Map.of())).getRedirectedUrl()).isEqualTo(UNABLE);
        provider.sayOfPeople(Map.of("sub", "s" + login, "preferred_username", login));
        assertThat(signIn(claims("s" + login, Map.of())).getRedirectedUrl()).isEqualTo("/");
        assertThat(found(login)).hasSize(1);
    }

    private static Arguments lie(String what, BiFunction<ForgingProvider, Map<String, Object>, String> lie) {
        return Arguments.of(what, lie);
    }

    private static BiFunction<ForgingProvider, Map<String, Object>, String> with(Consumer<Map<String, Object>> change) {
        return (provider, claims) -> {
            change.accept(claims);
            return provider.signed(claims);
        };
    }

    private List<ProbeStep> steps() {
        return asSystem(() -> trials.run(connection.id(), "", ""));
    }

    private MockHttpServletResponse signIn(Map<String, Object> claims) throws Exception {
        return signIn(new MockHttpSession(), claims);
    }

    private MockHttpServletResponse signIn(MockHttpSession session, Map<String, Object> claims) throws Exception {
        var asked = begin(session);
        claims.put("nonce", asked.get("nonce"));
        provider.alsoAbout(claims.get("sub"));
        return comeBack(session, asked, provider.signed(claims));
    }

    private Map<String, String> begin(MockHttpSession session) throws Exception {
        var there = mvc.perform(get("/sign-in/with/" + connection.id()).session(session))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        var asked = UriComponentsBuilder.fromUriString(Objects.requireNonNull(there))
                .build()
                .getQueryParams();
        return asked.toSingleValueMap().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> UriUtils.decode(entry.getValue(), StandardCharsets.UTF_8)));
    }

    private MockHttpServletResponse comeBack(MockHttpSession session, Map<String, String> asked, String token)
            throws Exception {
        return mvc.perform(get("/sign-in/return/" + connection.id())
                        .session(session)
                        .param("code", provider.code(asked, token))
                        .param("state", asked.get("state")))
                .andReturn()
                .getResponse();
    }

    private Map<String, Object> claims(String subject, Map<String, Object> others) {
        var now = clock.instant().getEpochSecond();
        var claims = new HashMap<String, Object>(others);
        claims.putIfAbsent("groups", List.of("everybody"));
        claims.put("iss", provider.issuer());
        claims.put("aud", ForgingProvider.CLIENT);
        claims.put("sub", subject);
        claims.put("iat", now);
        claims.put("auth_time", now);
        claims.put("exp", now + 300);
        return claims;
    }

    private MockHttpSession signedIn(String login) throws Exception {
        return (MockHttpSession) Objects.requireNonNull(mvc.perform(post("/sign-in")
                        .param("login", login)
                        .param("password", OURS)
                        .with(csrf()))
                .andReturn()
                .getRequest()
                .getSession(false));
    }

    private boolean isIn(MockHttpSession session) throws Exception {
        return mvc.perform(get("/settings").session(session))
                        .andReturn()
                        .getResponse()
                        .getStatus()
                == 200;
    }

    private String page(MockHttpSession session, String address) throws Exception {
        return mvc.perform(get(address).session(session))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private void change(OidcSettings settings) {
        asSystem(() -> connections.change(
                connection.id(), new NewConnection(connection.name(), settings, ForgingProvider.SECRET, true)));
        approve();
    }

    private void approve() {
        var version = asSystem(() -> connections.get(connection.id())).version();
        asSecurity(() -> groups.approve(connection.id(), version));
    }

    private OidcSettings settings(boolean matchLogin) {
        return new OidcSettings(
                provider.issuer(),
                ForgingProvider.CLIENT,
                "profile",
                OidcSettings.Claims.STANDARD,
                true,
                Trust.SYSTEM,
                new Admission(Provisioning.WITH_ROLES, matchLogin));
    }

    private static OidcSettings settings(String issuer) {
        return new OidcSettings(
                issuer, "x", "profile", OidcSettings.Claims.STANDARD, true, Trust.SYSTEM, Admission.CLOSED);
    }

    private AccountView account(String login) {
        return found(login).stream()
                .filter(account -> account.login().equals(login))
                .findFirst()
                .orElseThrow();
    }

    private List<AccountView> found(String login) {
        return bureau.as(Role.SYSTEM_ADMIN, () -> accounts.list(login, "", 5));
    }

    private static String login() {
        return "p" + UUID.randomUUID().toString().substring(0, 8);
    }

    private <T> T asSystem(Supplier<T> work) {
        return Acting.as(bureau.actor(Role.SYSTEM_ADMIN), work);
    }

    private void asSecurity(Runnable work) {
        Acting.as(bureau.actor(Role.SECURITY_ADMIN), work);
    }
}
