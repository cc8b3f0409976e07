package org.shouze.platform.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouze.platform.identity.Actors;
import org.shouze.platform.identity.NewToken;
import org.shouze.platform.identity.Tokens;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Actor;
import org.shouze.platform.kernel.security.Role;
import org.shouze.support.SettableClock;
import org.shouze.support.ShouzeTest;
import org.shouze.support.TestBureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.support.TransactionTemplate;

@ShouzeTest
class IdempotencyTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    EchoApi echo;

    @Autowired
    Tokens tokens;

    @Autowired
    Actors actors;

    @Autowired
    TestBureau.Factory bureaus;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private String token;
    private final String key = UUID.randomUUID().toString();

    @BeforeEach
    void aClientWithAToken() {
        clock.setDay(LocalDate.of(2026, 3, 10));
        echo.hold(new CountDownLatch(0), new CountDownLatch(0));
        token = tokenOf(bureaus.fresh());
    }

    @Test
    void doesARepeatedRequestOnce() throws Exception {
        var before = echo.done();
        var first = post(token, key, "{\"a\":1}");
        var second = post(token, key, "{\"a\":1}");
        assertThat(echo.done()).isEqualTo(before + 1);
        assertThat(second.getStatus()).isEqualTo(201);
        assertThat(second.getContentAsString()).isEqualTo(first.getContentAsString());
        assertThat(second.getHeader("Location")).isEqualTo(first.getHeader("Location"));
        assertThat(second.getHeader(IdempotencyFilter.REPLAYED)).isEqualTo("true");
        assertThat(first.getHeader(IdempotencyFilter.REPLAYED)).isNull();
    }

    @Test
    void refusesAnotherBodyUnderTheSameKey() throws Exception {
        post(token, key, "{\"a\":1}");
        var other = post(token, key, "{\"a\":2}");
        assertThat(other.getStatus()).isEqualTo(422);
        assertThat(other.getContentAsString()).contains("Idempotency-Key").contains("rule-violated");
    }

    @Test
    void keepsTheKeysOfTwoAccountsApart() throws Exception {
        var before = echo.done();
        post(token, key, "{\"a\":1}");
        post(tokenOf(bureaus.fresh()), key, "{\"a\":1}");
        assertThat(echo.done()).isEqualTo(before + 2);
    }

    @Test
    void freesTheKeyOfARefusedRequest() throws Exception {
        assertThat(post(token, key, "{\"refuse\":1}").getStatus()).isEqualTo(422);
        assertThat(post(token, key, "{\"a\":1}").getStatus()).isEqualTo(201);
    }

    @Test
    void forgetsAfterADay() throws Exception {
        var before = echo.done();
        post(token, key, "{\"a\":1}");
        clock.advance(Duration.ofHours(25));
        post(token, key, "{\"a\":1}");
        assertThat(echo.done()).isEqualTo(before + 2);
    }

    @Test
    void doesNotRepeatWorkWhoseAnswerACrashHasLost() throws Exception {
        var office = tokenOf(bureaus.fresh(), Role.OFFICE);
        var name = "林知秋" + key.substring(0, 8);
        assertThat(add(office, name).getStatus()).isEqualTo(201);
        Acting.as(
                Actor.platform(),
                () -> transaction.executeWithoutResult(status -> jdbc.sql(
                                "UPDATE shell.idempotent_response SET status = NULL, body = NULL WHERE key = :key")
                        .param("key", key)
                        .update()));
        clock.advance(Duration.ofMinutes(30));

        var again = add(office, name);

        assertThat(again.getStatus()).isEqualTo(409);
        assertThat(again.getContentAsString()).contains("已经办理完成");
        long found = Acting.as(
                Actor.platform(),
                () -> transaction.execute(
                        status -> jdbc.sql("SELECT count(*) FROM organization.person WHERE name = :name")
                                .param("name", name)
                                .query(Long.class)
                                .single()));
        assertThat(found).isEqualTo(1);
    }

    @Test
    void answersConflictWhileTheFirstIsAtWork() throws Exception {
        var before = echo.done();
        var entered = new CountDownLatch(1);
        var leave = new CountDownLatch(1);
        echo.hold(entered, leave);
        var first = Thread.ofVirtual().start(() -> quietly(token, key));
        assertThat(entered.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(post(token, key, "{\"a\":1}").getStatus()).isEqualTo(409);
        leave.countDown();
        first.join();
        assertThat(post(token, key, "{\"a\":1}").getStatus()).isEqualTo(201);
        assertThat(echo.done()).isEqualTo(before + 1);
    }

    @Test
    void recognisesAFileWhateverTheBoundaryOfItsParts() throws Exception {
        var before = echo.done();
        upload("内容甲");
        assertThat(upload("内容甲").getResponse().getStatus()).isEqualTo(200);
        assertThat(echo.done()).isEqualTo(before + 1);
        assertThat(upload("内容乙").getResponse().getStatus()).isEqualTo(422);
    }

    @Test
    void refusesAKeyThatIsNone() throws Exception {
        assertThat(post(token, "k".repeat(101), "{}").getStatus()).isEqualTo(400);
        assertThat(post(token, "中文", "{}").getStatus()).isEqualTo(400);
    }

    @Test
    void refusesContentBeyondTheBound() throws Exception {
        var large = "{\"a\":\"" + "x".repeat(3 << 20) + "\"}";
        assertThat(post(token, key, large).getStatus()).isEqualTo(413);
    }

    /** What is read whole to be remembered is bounded, whatever it says it is. */
    @ParameterizedTest
    @ValueSource(strings = {"application/offset+octet-stream", "multipart/mixed; boundary=x", "text/plain"})
    void refusesContentBeyondTheBoundUnderAnyName(String type) throws Exception {
        var request = MockMvcRequestBuilders.post("/api/v1/echo")
                .contentType(type)
                .content(new byte[3 << 20])
                .header("Authorization", "Bearer " + token)
                .header(IdempotencyFilter.KEY, key);
        assertThat(mvc.perform(request).andReturn().getResponse().getStatus()).isEqualTo(413);
    }

    private org.springframework.mock.web.MockHttpServletResponse add(String bearer, String name) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.post("/api/v1/people")
                        .contentType("application/json")
                        .content("{\"name\":\"" + name + "\",\"title\":\"科员\"}")
                        .header("Authorization", "Bearer " + bearer)
                        .header(IdempotencyFilter.KEY, key))
                .andReturn()
                .getResponse();
    }

    private MvcResult upload(String content) throws Exception {
        var file = new MockPart("file", "a.txt", content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return mvc.perform(MockMvcRequestBuilders.multipart("/api/v1/echo/file")
                        .part(file)
                        .header("Authorization", "Bearer " + token)
                        .header(IdempotencyFilter.KEY, key))
                .andReturn();
    }

    private void quietly(String bearer, String usedKey) {
        try {
            post(bearer, usedKey, "{\"a\":1}");
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    private org.springframework.mock.web.MockHttpServletResponse post(String bearer, String usedKey, String body)
            throws Exception {
        return mvc.perform(MockMvcRequestBuilders.post("/api/v1/echo")
                        .contentType("application/json")
                        .content(body)
                        .header("Authorization", "Bearer " + bearer)
                        .header(IdempotencyFilter.KEY, usedKey))
                .andReturn()
                .getResponse();
    }

    private String tokenOf(TestBureau bureau) {
        return tokenOf(bureau, Role.STAFF);
    }

    private String tokenOf(TestBureau bureau, Role role) {
        var login = "i" + UUID.randomUUID().toString().substring(0, 12);
        var account = bureau.account(login, "Clear-Stone-26", role);
        var actor = Acting.as(Actor.platform(), () -> actors.of(account.id()).orElseThrow());
        return Acting.as(actor, () -> tokens.issue(NewToken.of("测试", 30)));
    }
}
