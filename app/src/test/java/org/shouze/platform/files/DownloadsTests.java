package org.shouze.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.platform.kernel.auditable.AuditKind;
import org.shouze.platform.kernel.auditable.AuditNote;
import org.shouze.platform.kernel.security.Role;
import org.shouze.support.Doors;
import org.shouze.support.ShouzeTest;
import org.shouze.support.TestBureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Files on their way out. */
@ShouzeTest
@RecordApplicationEvents
class DownloadsTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Doors doors;

    @Autowired
    private TestBureau.Factory bureaus;

    @Autowired
    private Files files;

    @Autowired
    private ContentStore contents;

    @Autowired
    private ApplicationEvents events;

    @Value("${shouze.home}")
    private Path home;

    private TestBureau bureau;
    private FileView file;
    private byte[] sent;

    @BeforeEach
    void aFile() {
        bureau = bureaus.fresh();
        sent = new byte[150_000];
        new Random().nextBytes(sent);
        file = bureau.asOffice(() -> files.keep(bureau.id(), "材料.bin", sent));
    }

    @Test
    void isNotedOnceWithTheFileThatItIsAbout() throws Exception {
        download("").andExpect(status().isOk()).andExpect(content().bytes(sent));
        assertThat(departures()).singleElement().satisfies(note -> {
            assertThat(note.action()).isEqualTo("files:download");
            assertThat(note.subjectId()).isEqualTo(file.id());
            assertThat(note.unitId()).isEqualTo(bureau.id());
            assertThat(note.summary()).contains("材料.bin");
        });
    }

    @Test
    void isNotNotedWhereNothingLeaves() throws Exception {
        mvc.perform(get(address())
                        .header("If-None-Match", "\"" + file.sha256() + "\"")
                        .with(door()))
                .andExpect(status().isNotModified());
        assertThat(departures()).isEmpty();
    }

    @Test
    void givesAPartOfItWithoutReadingWhatLiesBefore() throws Exception {
        download("bytes=140000-")
                .andExpect(status().isPartialContent())
                .andExpect(content().bytes(Arrays.copyOfRange(sent, 140_000, 150_000)));
        assertThat(departures()).hasSize(1);
    }

    @Test
    void saysThatTheStoreCannotBeReached() throws Exception {
        var stored = home.resolve("files")
                .resolve(contents.find(file.sha256()).orElseThrow().location());
        java.nio.file.Files.delete(stored);
        java.nio.file.Files.createDirectory(stored);
        download("")
                .andExpect(status().isServiceUnavailable())
                .andExpect(header().doesNotExist("Content-Disposition"))
                .andExpect(jsonPath("$.detail").value(containsString("存储位置暂时无法读取")));
        assertThat(departures()).isEmpty();
        java.nio.file.Files.delete(stored);
        java.nio.file.Files.write(stored, "gone".getBytes(StandardCharsets.UTF_8));
    }

    private ResultActions download(String range) throws Exception {
        var request = get(address());
        return mvc.perform((range.isEmpty() ? request : request.header("Range", range)).with(door()));
    }

    private String address() {
        return "/api/v1/files/" + file.id() + "/content";
    }

    private RequestPostProcessor door() {
        return doors.program(bureau, Role.OFFICE);
    }

    private List<AuditNote> departures() {
        return events.stream(AuditNote.class)
                .filter(note -> note.kind() == AuditKind.DOWNLOAD)
                .toList();
    }
}
