package org.shouze.platform.identity.federation.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouze.platform.identity.AccountView;
import org.shouze.platform.identity.Accounts;
import org.shouze.platform.identity.federation.Admission;
import org.shouze.platform.identity.federation.ConnectionView;
import org.shouze.platform.identity.federation.Connections;
import org.shouze.platform.identity.federation.DirectorySchema;
import org.shouze.platform.identity.federation.GroupRoles;
import org.shouze.platform.identity.federation.LdapSettings;
import org.shouze.platform.identity.federation.NewConnection;
import org.shouze.platform.identity.federation.ProbeStep;
import org.shouze.platform.identity.federation.Provisioning;
import org.shouze.platform.identity.federation.Trials;
import org.shouze.platform.identity.federation.Trust;
import org.shouze.platform.identity.federation.TrustKind;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Role;
import org.shouze.support.ShouzeTest;
import org.shouze.support.TestBureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;

/** Signing in with a password that Debian's slapd keeps. */
@ShouzeTest
class DirectorySignInTests {

    private static final String PASSWORD = "Directory-26-pass";
    private static final String OURS = "Clear-Water-26";
    private static final String WRONG = "/sign-in?wrong";
    private static final String UNABLE = "/sign-in?unable";

    @TempDir
    static Path folder;

    static PrivateSlapd slapd;

    @Autowired
    MockMvc mvc;

    @Autowired
    Connections connections;

    @Autowired
    GroupRoles groups;

    @Autowired
    Trials trials;

    @Autowired
    DirectorySync sync;

    @Autowired
    Accounts accounts;

    @Autowired
    TestBureau.Factory bureaus;

    TestBureau bureau;
    ConnectionView directory;

    @BeforeAll
    static void aDirectory() throws IOException {
        slapd = PrivateSlapd.start(folder);
    }

    @AfterAll
    static void noDirectory() {
        slapd.close();
    }

    @BeforeEach
    void aConnectedBureau() {
        bureau = bureaus.fresh();
        directory = connect(settings(Provisioning.WITH_ROLES, true));
    }

    @AfterEach
    void disconnected() {
        asSecurity(() -> groups.withdraw(directory.id()));
    }

    @Test
    void opensAnAccountWithTheRolesOfItsGroupsAndTheirGroups() throws Exception {
        var login = person();
        var inner = group(login);
        var outer = groupOf("cn=" + inner + "," + PrivateSlapd.GROUPS);
        map(outer, Role.SECURITY_OFFICER);
        assertThat(signIn(login, PASSWORD)).isEqualTo("/");
        assertThat(account(login)).satisfies(account -> {
            assertThat(account.roles()).containsExactly(Role.SECURITY_OFFICER);
            assertThat(account.displayName()).isEqualTo("林" + login);
            assertThat(account.unitId()).isEqualTo(bureau.id());
        });
    }

    @Test
    void findsGroupsByTheirMembersWhereNobodyIsToldTheOwn() throws Exception {
        var login = person();
        var outer = groupOf("cn=" + group(login) + "," + PrivateSlapd.GROUPS);
        directory = change(settings(directorySchema("", PrivateSlapd.GROUPS), trusted(), Provisioning.WITH_ROLES));
        map(outer, Role.LIAISON);
        assertThat(signIn(login, PASSWORD)).isEqualTo("/");
        assertThat(account(login).roles()).containsExactly(Role.LIAISON);
    }

    @Test
    void givesNoRoleWhereNoneIsToBeGiven() throws Exception {
        var login = person();
        map(group(login), Role.OFFICE);
        directory = change(settings(Provisioning.WITHOUT_RIGHTS, false));
        assertThat(signIn(login, PASSWORD)).isEqualTo("/");
        assertThat(account(login).roles()).isEmpty();
    }

    @Test
    void opensNothingForStrangersWhereItShallNot() throws Exception {
        var login = person();
        directory = change(settings(Provisioning.NEVER, true));
        assertThat(signIn(login, PASSWORD)).isEqualTo(UNABLE);
        assertThat(problemOf(login, PASSWORD)).contains("还没有账号");
        assertThat(found(login)).isEmpty();
    }

    @Test
    void refusesAWrongPasswordAndNone() throws Exception {
        var login = person();
        assertThat(signIn(login, "Wrong-" + PASSWORD)).isEqualTo(WRONG);
        assertThat(signIn(login, "")).isEqualTo(WRONG);
        assertThat(signIn("nobody" + login, PASSWORD)).isEqualTo(WRONG);
        assertThat(signIn(login, PASSWORD)).isEqualTo("/");
        assertThat(signIn(login, "Wrong-" + PASSWORD)).isEqualTo(WRONG);
        assertThat(signIn(login, "")).isEqualTo(WRONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "%s*", "*)(uid=%s", "%s)(|(uid=*", "%s\\2a", "uid=%s", "x\u0000%s"})
    void readsWhatIsTypedAsAValue(String typed) throws Exception {
        var login = person();
        assertThat(signIn(typed.formatted(login), PASSWORD)).isEqualTo(WRONG);
        assertThat(found(login)).isEmpty();
    }

    @Test
    void takesAnAccountOfTheSameLoginOnceAndItsOldPasswordIsDead() throws Exception {
        var login = person();
        var account = bureau.account(login, OURS, Role.STAFF);
        assertThat(signIn(login, OURS)).isEqualTo("/");
        assertThat(signIn(login, PASSWORD)).isEqualTo("/");
        assertThat(account(login).id()).isEqualTo(account.id());
        assertThat(signIn(login, OURS)).isEqualTo(WRONG);
        slapd.stop();
        try {
            assertThat(signIn(login, OURS)).as("like one that nobody has").isEqualTo(WRONG);
            assertThat(signIn("nobody" + login, OURS)).isEqualTo(WRONG);
            var admin = bureau.account("a" + login, OURS, Role.SYSTEM_ADMIN).login();
            assertThat(signIn(admin, OURS)).isEqualTo("/");
        } finally {
            slapd.startAgain();
        }
        assertThat(signIn(login, PASSWORD)).isEqualTo("/");
    }

    @Test
    void takesNoAccountOfAnAdministratorNorOfAnotherBureau() throws Exception {
        var admin = person();
        bureau.account(admin, OURS, Role.SECURITY_ADMIN);
        assertThat(signIn(admin, PASSWORD)).isEqualTo(WRONG);
        assertThat(signIn(admin, OURS)).isEqualTo("/");
        var stranger = person();
        bureaus.fresh().account(stranger, OURS, Role.STAFF);
        assertThat(signIn(stranger, PASSWORD)).isEqualTo(UNABLE);
        assertThat(signIn(stranger, OURS)).isEqualTo("/");
    }

    @Test
    void takesNoAccountWhereLoginsDoNotCount() throws Exception {
        var login = person();
        bureau.account(login, OURS, Role.STAFF);
        directory = change(settings(Provisioning.WITH_ROLES, false));
        assertThat(signIn(login, PASSWORD)).isEqualTo(WRONG);
        assertThat(signIn(login, OURS)).isEqualTo("/");
    }

    @Test
    void takesTheRoleAwayWithTheGroup() throws Exception {
        var login = person();
        var group = group(login);
        map(group, Role.OFFICE);
        signIn(login, PASSWORD);
        assertThat(account(login).roles()).containsExactly(Role.OFFICE);
        slapd.remove("cn=" + group + "," + PrivateSlapd.GROUPS);
        assertThat(account(login).roles()).containsExactly(Role.OFFICE);
        assertThat(signIn(login, PASSWORD)).isEqualTo("/");
        assertThat(account(login).roles()).isEmpty();
    }

    @Test
    void takesTheRoleAwayByTheHourlyComparisonAndKeepsWhatWasGivenByHand() throws Exception {
        var login = person();
        bureau.account(login, OURS, Role.STAFF);
        var group = group(login);
        map(group, Role.OFFICE);
        signIn(login, PASSWORD);
        assertThat(account(login).roles()).containsExactlyInAnyOrder(Role.OFFICE, Role.STAFF);
        slapd.remove("cn=" + group + "," + PrivateSlapd.GROUPS);
        sync.everyDirectory();
        assertThat(account(login).roles()).containsExactly(Role.STAFF);
    }

    @Test
    void endsTheAccessOfWhoIsDisabledOrGone() throws Exception {
        var disabled = person();
        var gone = person();
        var stays = person();
        map(group(disabled), Role.STAFF);
        var session = session(disabled, PASSWORD);
        signIn(gone, PASSWORD);
        signIn(stays, PASSWORD);
        assertThat(opens(session)).isTrue();
        slapd.disable(disabled);
        slapd.remove("uid=" + gone + "," + PrivateSlapd.PEOPLE);
        assertThat(signIn(disabled, PASSWORD)).isEqualTo(WRONG);
        sync.everyDirectory();
        assertThat(account(disabled).active()).isFalse();
        assertThat(account(gone).active()).isFalse();
        assertThat(account(stays).active()).isTrue();
        assertThat(opens(session)).isFalse();
        assertThat(connection().syncNote()).contains("停用 2 个");
    }

    @Test
    void closesNobodyWhenMostSeemToBeGoneOrTheDirectoryIsAway() throws Exception {
        var login = person();
        signIn(login, PASSWORD);
        for (int n = 0; n < 6; n++) {
            signIn(person(), PASSWORD);
        }
        change(settings("ou=groups," + PrivateSlapd.SUFFIX));
        assertThat(asSystem(() -> sync.now(directory.id()))).contains("已中止");
        change(settings(Provisioning.WITH_ROLES, true));
        slapd.stop();
        try {
            assertThat(asSystem(() -> sync.now(directory.id()))).contains("无法连接");
        } finally {
            slapd.startAgain();
        }
        assertThat(account(login).active()).isTrue();
    }

    @Test
    void knowsWhoWasRenamedByTheStableId() throws Exception {
        var login = person();
        signIn(login, PASSWORD);
        var account = account(login);
        slapd.change("""
                dn: uid=%1$s,%2$s
                changetype: modrdn
                newrdn: uid=%1$sx
                deleteoldrdn: 1
                """.formatted(login, PrivateSlapd.PEOPLE));
        assertThat(signIn(login, PASSWORD)).isEqualTo(WRONG);
        assertThat(signIn(login + "x", PASSWORD)).isEqualTo("/");
        assertThat(found(login)).containsExactly(account);
    }

    @Test
    void letsNoNewcomerIntoTheAccountOfWhoLeft() throws Exception {
        var login = person();
        signIn(login, PASSWORD);
        slapd.remove("uid=" + login + "," + PrivateSlapd.PEOPLE);
        person(login);
        assertThat(signIn(login, PASSWORD)).isEqualTo(UNABLE);
    }

    @Test
    void makesNobodyAnAdministratorByAGroup() throws Exception {
        var group = group(person());
        assertThatThrownBy(() -> map(group, Role.SECURITY_ADMIN)).hasMessageContaining("不能按组授予");
    }

    @Test
    void asksAnApprovedConnectionOnly() throws Exception {
        var login = person();
        asSystem(() -> connections.change(
                directory.id(),
                new NewConnection(directory.name(), settings(Provisioning.WITHOUT_RIGHTS, true), null, true)));
        assertThat(connection().approved()).isFalse();
        assertThat(signIn(login, PASSWORD)).isEqualTo(WRONG);
        assertThatThrownBy(() -> asSecurity(() -> groups.approve(directory.id(), directory.version())))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("核对");
        approve();
        assertThat(signIn(login, PASSWORD)).isEqualTo("/");
        asSystem(() -> connections.change(
                directory.id(), new NewConnection("改名", connection().settings(), null, false)));
        assertThat(connection().approved()).isTrue();
        assertThat(signIn(login, PASSWORD)).isEqualTo(WRONG);
    }

    @Test
    void separatesWhoConnectsFromWhoGivesRights() {
        assertThatThrownBy(() -> asSystem(() -> groups.add(directory.id(), "cn=x,dc=y", Role.OFFICE)))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> asSystem(() -> {
                    groups.approve(directory.id(), directory.version());
                    return true;
                }))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> asSecurity(() -> connections.remove(directory.id())))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Acting.as(bureau.actor(Role.OFFICE), connections::all))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() ->
                        Acting.as(bureaus.fresh().actor(Role.SYSTEM_ADMIN), () -> connections.get(directory.id())))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("没有找到");
    }

    @Test
    void showsTheSecretToNobodyAndToNoOtherServer() {
        assertThatThrownBy(() -> asSystem(() -> connections.secretOf(directory.id())))
                .isInstanceOf(Refusal.class);
        var elsewhere = new LdapSettings(
                "127.0.0.2",
                slapd.tlsPort(),
                false,
                PrivateSlapd.READER,
                PrivateSlapd.PEOPLE,
                DirectorySchema.standard(),
                trusted(),
                Admission.CLOSED);
        assertThatThrownBy(() -> asSystem(() ->
                        connections.change(directory.id(), new NewConnection(directory.name(), elsewhere, null, true))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("重新填写");
    }

    @Test
    void triesAConnectionStepByStep() throws Exception {
        var login = person();
        var group = group(login);
        var steps = asSystem(() -> trials.run(directory.id(), login, PASSWORD));
        assertThat(steps).allMatch(ProbeStep::passed);
        assertThat(steps)
                .extracting(ProbeStep::name)
                .containsExactly("连接地址", "加密与证书", "连接身份", "人员所在位置", "查找人员", "账号状态", "读取所属组", "验证密码");
        assertThat(steps.get(6).sentence()).contains("cn=" + group);
        assertThat(last(login, "Wrong-" + PASSWORD)).contains("密码不正确");
        assertThat(last("nobody", "")).contains("没有找到");
        slapd.disable(login);
        assertThat(asSystem(() -> trials.run(directory.id(), login, "")))
                .anyMatch(step -> !step.passed() && step.sentence().contains("已停用"));
    }

    @Test
    void saysWhichStepFailed() {
        change(settings(new Trust(TrustKind.AUTHORITY, slapd.strangeAuthority())));
        assertThat(last("", "")).contains("证书不可信");
        change(settings(Trust.SYSTEM));
        assertThat(last("", "")).contains("证书不可信");
        change(settings(new Trust(TrustKind.PIN, "ab".repeat(32))));
        assertThat(last("", "")).contains("指纹不一致");
        change(ldaps("localhost", slapd.tlsPort()));
        assertThat(last("", "")).contains("不是发给 localhost");
        change(ldaps("127.0.0.1", slapd.port()));
        assertThat(last("", "")).contains("没有建立 TLS");
        change(ldaps("127.0.0.1", 1));
        assertThat(last("", "")).contains("无法连通");
        change(settings("ou=nowhere," + PrivateSlapd.SUFFIX));
        assertThat(last("", "")).contains("目录中没有");
        asSystem(() -> connections.change(
                directory.id(), new NewConnection(directory.name(), settings(trusted()), "wrong", true)));
        assertThat(last("", "")).contains("拒绝了");
    }

    @Test
    void takesAPinnedCertificateAndTlsThatStartsLater() throws Exception {
        var login = person();
        change(new LdapSettings(
                "localhost",
                slapd.port(),
                true,
                PrivateSlapd.READER,
                PrivateSlapd.PEOPLE,
                DirectorySchema.standard(),
                new Trust(TrustKind.PIN, slapd.fingerprint()),
                new Admission(Provisioning.WITH_ROLES, true)));
        assertThat(signIn(login, PASSWORD)).isEqualTo("/");
        assertThat(signIn(login, "Wrong-" + PASSWORD)).isEqualTo(WRONG);
    }

    @Test
    void asksNoServerThatItDoesNotTrust() throws Exception {
        var login = person();
        assertThat(signIn(login, PASSWORD)).isEqualTo("/");
        change(settings(new Trust(TrustKind.AUTHORITY, slapd.strangeAuthority())));
        assertThat(signIn(login, PASSWORD)).isEqualTo(WRONG);
        change(new LdapSettings(
                "localhost",
                slapd.port(),
                true,
                PrivateSlapd.READER,
                PrivateSlapd.PEOPLE,
                DirectorySchema.standard(),
                trusted(),
                new Admission(Provisioning.WITH_ROLES, true)));
        assertThat(signIn(login, PASSWORD)).isEqualTo(WRONG);
    }

    private String last(String login, String password) {
        return asSystem(() -> trials.run(directory.id(), login, password))
                .getLast()
                .sentence();
    }

    private ConnectionView connect(LdapSettings settings) {
        directory = asSystem(
                () -> connections.add(new NewConnection("市局目录", settings, PrivateSlapd.READER_PASSWORD, true)));
        return approve();
    }

    private ConnectionView change(LdapSettings settings) {
        asSystem(() -> connections.change(
                directory.id(), new NewConnection(directory.name(), settings, PrivateSlapd.READER_PASSWORD, true)));
        return approve();
    }

    private ConnectionView approve() {
        asSecurity(() -> groups.approve(directory.id(), connection().version()));
        return connection();
    }

    private ConnectionView connection() {
        return asSystem(() -> connections.get(directory.id()));
    }

    private LdapSettings settings(Provisioning provisioning, boolean matchLogin) {
        return settings(
                PrivateSlapd.PEOPLE,
                directorySchema("memberOf", ""),
                trusted(),
                new Admission(provisioning, matchLogin));
    }

    private LdapSettings settings(DirectorySchema schema, Trust trust, Provisioning provisioning) {
        return settings(PrivateSlapd.PEOPLE, schema, trust, new Admission(provisioning, true));
    }

    private LdapSettings settings(Trust trust) {
        return settings(directorySchema("memberOf", ""), trust, Provisioning.WITH_ROLES);
    }

    private LdapSettings settings(String base) {
        return settings(base, directorySchema("memberOf", ""), trusted(), new Admission(Provisioning.WITH_ROLES, true));
    }

    private LdapSettings settings(String base, DirectorySchema schema, Trust trust, Admission admission) {
        return new LdapSettings(
                "127.0.0.1", slapd.tlsPort(), false, PrivateSlapd.READER, base, schema, trust, admission);
    }

    private LdapSettings ldaps(String host, int port) {
        return new LdapSettings(
                host,
                port,
                false,
                PrivateSlapd.READER,
                PrivateSlapd.PEOPLE,
                directorySchema("memberOf", ""),
                trusted(),
                new Admission(Provisioning.WITH_ROLES, true));
    }

    private Trust trusted() {
        return new Trust(TrustKind.AUTHORITY, slapd.authority());
    }

    private static DirectorySchema directorySchema(String memberOf, String groupBase) {
        return new DirectorySchema(
                "(objectClass=inetOrgPerson)",
                "(employeeType=disabled)",
                "entryUUID",
                "uid",
                "cn",
                "mail",
                "telephoneNumber",
                "departmentNumber",
                "o",
                memberOf,
                groupBase);
    }

    private static String person() {
        var login = "p" + UUID.randomUUID().toString().substring(0, 8);
        person(login);
        return login;
    }

    private static void person(String login) {
        slapd.addPerson(login, PASSWORD);
    }

    private static String group(String login) {
        return groupOf("uid=" + login + "," + PrivateSlapd.PEOPLE);
    }

    private static String groupOf(String member) {
        return slapd.addGroup("g" + UUID.randomUUID().toString().substring(0, 8), member);
    }

    private void map(String group, Role role) {
        asSecurity(() -> groups.add(directory.id(), "CN=" + group + ", " + PrivateSlapd.GROUPS, role));
    }

    private List<AccountView> found(String login) {
        return bureau.as(Role.SYSTEM_ADMIN, () -> accounts.list(login, "", 5));
    }

    private AccountView account(String login) {
        return found(login).stream()
                .filter(account -> account.login().equals(login))
                .findFirst()
                .orElseThrow();
    }

    private String signIn(String login, String password) throws Exception {
        return String.valueOf(mvc.perform(post("/sign-in")
                        .param("login", login)
                        .param("password", password)
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    private MockHttpSession session(String login, String password) throws Exception {
        return (MockHttpSession) mvc.perform(post("/sign-in")
                        .param("login", login)
                        .param("password", password)
                        .with(csrf()))
                .andReturn()
                .getRequest()
                .getSession(false);
    }

    private boolean opens(MockHttpSession session) throws Exception {
        return mvc.perform(get("/settings").session(session))
                        .andReturn()
                        .getResponse()
                        .getStatus()
                == 200;
    }

    private String problemOf(String login, String password) throws Exception {
        return mvc.perform(get(UNABLE).session(session(login, password)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private <T> T asSystem(Supplier<T> work) {
        return Acting.as(bureau.actor(Role.SYSTEM_ADMIN), work);
    }

    private void asSecurity(Runnable work) {
        Acting.as(bureau.actor(Role.SECURITY_ADMIN), work);
    }
}
