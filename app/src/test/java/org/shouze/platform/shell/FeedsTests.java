package org.shouze.platform.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.platform.identity.Accounts;
import org.shouze.platform.identity.Actors;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Actor;
import org.shouze.platform.kernel.security.Role;
import org.shouze.platform.shell.contribution.CalendarEntry;
import org.shouze.support.Browser;
import org.shouze.support.SettableClock;
import org.shouze.support.ShouzeTest;
import org.shouze.support.TestBureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@ShouzeTest
class FeedsTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    Feeds feeds;

    @Autowired
    Actors actors;

    @Autowired
    Accounts accounts;

    @Autowired
    TestBureau.Factory bureaus;

    @Autowired
    SampleContributions samples;

    @Autowired
    SettableClock clock;

    private TestBureau bureau;
    private Actor owner;

    @BeforeEach
    void aClerkWithADeadline() {
        clock.setDay(LocalDate.of(2026, 3, 10));
        bureau = bureaus.fresh();
        var login = "f" + java.util.UUID.randomUUID().toString().substring(0, 12);
        var account = bureau.account(login, "Clear-Stone-26", Role.STAFF);
        owner = Acting.as(Actor.platform(), () -> actors.of(account.id()).orElseThrow());
        samples.bring(
                bureau.id(),
                new CalendarEntry(
                        "d1", LocalDate.of(2026, 3, 31), null, null, "一季度自查", "", CalendarEntry.Tone.DUE, "/o/1"));
    }

    @Test
    void showsTheOwnersEntriesToWhoHoldsTheAddress() throws Exception {
        var token = issued();
        var tag = mvc.perform(get("/feeds/" + token + ".ics"))
                .andExpect(status().isOk())
                .andExpect(content().contentType("text/calendar;charset=UTF-8"))
                .andExpect(content().string(containsString("SUMMARY:一季度自查")))
                .andReturn()
                .getResponse()
                .getHeader("ETag");
        mvc.perform(get("/feeds/" + token + ".ics").header("If-None-Match", String.valueOf(tag)))
                .andExpect(status().isNotModified());
    }

    @Test
    void endsWithItsRevocation() throws Exception {
        var token = issued();
        var id = Acting.as(owner, feeds::own).getFirst().id();
        assertThatThrownBy(() -> bureau.asOffice(() -> feeds.revoke(id))).isInstanceOf(Refusal.class);
        Acting.as(owner, () -> feeds.revoke(id));
        mvc.perform(get("/feeds/" + token + ".ics")).andExpect(status().isNotFound());
        assertThat(Acting.as(owner, feeds::own)).isEmpty();
    }

    @Test
    void endsWithItsAccount() throws Exception {
        var token = issued();
        bureau.as(Role.SYSTEM_ADMIN, () -> accounts.close(java.util.Objects.requireNonNull(owner.accountId())));
        mvc.perform(get("/feeds/" + token + ".ics")).andExpect(status().isNotFound());
    }

    @Test
    void refusesAGuessedAddress() throws Exception {
        mvc.perform(get("/feeds/guessed.ics")).andExpect(status().isNotFound());
    }

    @Test
    void refusesTheEleventhSubscription() {
        for (int number = 0; number < 10; number++) {
            issued();
        }
        assertThatThrownBy(this::issued).isInstanceOf(Refusal.class).hasMessageContaining("10 个");
    }

    @Test
    void showsTheNewAddressOnce() throws Exception {
        var browser = Browser.signedIn(mvc, bureau, Role.STAFF);
        var made = browser.send(post("/calendar/feeds").param("name", "我的手机")).andReturn();
        assertThat(String.valueOf(made.getFlashMap().get("address")))
                .contains("/feeds/")
                .endsWith(".ics");
        browser.send(post("/calendar/feeds").param("name", " "))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("请填写订阅用途")));
        browser.open("/calendar/feeds")
                .andExpect(content().string(containsString("我的手机")))
                .andExpect(header().string("Cache-Control", "no-store"));
    }

    @Test
    void lendsNobodyElsesRights() {
        assertThatThrownBy(() -> bureau.asOffice(() -> actors.of(java.util.Objects.requireNonNull(owner.accountId()))))
                .isInstanceOf(Refusal.class);
    }

    private String issued() {
        return Acting.as(owner, () -> feeds.issue("我的手机"));
    }
}
