package org.shouze.responsibility.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.shouze.responsibility.obligation.AnAdoption.aPlan;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.platform.kernel.auditable.AuditKind;
import org.shouze.platform.kernel.auditable.AuditNote;
import org.shouze.platform.kernel.secret.Sha256;
import org.shouze.platform.kernel.security.Role;
import org.shouze.support.Doors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A proof's file on its way out. */
@RecordApplicationEvents
class ProofDownloadTests extends ObligationTestBase {

    @Autowired
    MockMvc mvc;

    @Autowired
    Doors doors;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    @Value("${shouze.home}")
    Path home;

    byte[] sent;
    EvidenceView proof;
    RequestPostProcessor clerk;

    @BeforeEach
    void aProofWithAFile() throws Exception {
        adopt(aPlan(bureau.id()).asking("M13", "安全自查", "quarterly", "office").effective(LocalDate.of(2026, 1, 1)));
        sent = ("自查记录" + bureau.id()).repeat(4_000).getBytes(StandardCharsets.UTF_8);
        var upload = NewProof.Upload.of("自查.txt", sent);
        proof = bureau.asOffice(() ->
                evidence.upload(ofRow("M13").getFirst().id(), new NewProof(upload, LocalDate.of(2026, 3, 9), "", "")));
        clerk = doors.browser(mvc, bureau, Role.OFFICE);
    }

    @Test
    void isNotedOnceWithTheFileThatItIsAbout() throws Exception {
        download("").andExpect(status().isOk()).andExpect(content().bytes(sent));
        assertThat(departures()).singleElement().satisfies(note -> {
            assertThat(note.action()).isEqualTo("files:download");
            assertThat(note.subjectId()).isEqualTo(proof.fileId());
            assertThat(note.unitId()).isEqualTo(bureau.id());
            assertThat(note.summary()).contains("自查.txt");
        });
    }

    @Test
    void isNotNotedWhereNothingLeaves() throws Exception {
        mvc.perform(get(address()).header("If-None-Match", "\"" + hash() + "\"").with(clerk))
                .andExpect(status().isNotModified());
        assertThat(departures()).isEmpty();
    }

    @Test
    void givesAPartOfTheFile() throws Exception {
        download("bytes=140000-")
                .andExpect(status().isPartialContent())
                .andExpect(content().bytes(Arrays.copyOfRange(sent, 140_000, sent.length)));
        assertThat(departures()).hasSize(1);
    }

    @Test
    void saysThatTheStoreCannotBeReached() throws Exception {
        var stored = home.resolve("files")
                .resolve(jdbc.sql("SELECT location FROM files.content WHERE sha256 = :hash")
                        .param("hash", hash())
                        .query(String.class)
                        .single());
        var aside = Files.move(stored, stored.resolveSibling("aside"));
        Files.createDirectory(stored);
        download("")
                .andExpect(status().isServiceUnavailable())
                .andExpect(header().doesNotExist("Content-Disposition"))
                .andExpect(content().string(containsString("存储位置暂时无法读取")));
        assertThat(departures()).isEmpty();
        Files.delete(stored);
        Files.move(aside, stored);
        download("").andExpect(content().bytes(sent));
    }

    private ResultActions download(String range) throws Exception {
        var request = get(address()).with(clerk);
        return mvc.perform(range.isEmpty() ? request : request.header("Range", range));
    }

    private String address() {
        return "/evidence/" + proof.id() + "/file";
    }

    private String hash() {
        return HexFormat.of().formatHex(Sha256.digest().digest(sent));
    }

    private List<AuditNote> departures() {
        return events.stream(AuditNote.class)
                .filter(note -> note.kind() == AuditKind.DOWNLOAD)
                .toList();
    }
}
