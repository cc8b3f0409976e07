package org.shouze.platform.files;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.options;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.platform.kernel.secret.Sha256;
import org.shouze.platform.kernel.security.Role;
import org.shouze.support.Doors;
import org.shouze.support.ShouzeTest;
import org.shouze.support.TestBureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The tus protocol, as a program speaks it. */
@ShouzeTest
class UploadApiTests {

    private static final String UPLOADS = "/api/v1/uploads";
    private static final byte[] CONTENT = pdf(300_000);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Doors doors;

    @Autowired
    private TestBureau.Factory bureaus;

    private RequestPostProcessor door;

    @BeforeEach
    void enter() {
        door = doors.program(bureaus.fresh(), Role.OFFICE);
    }

    @Test
    void saysWhatItSpeaks() throws Exception {
        send(options(UPLOADS))
                .andExpect(status().isNoContent())
                .andExpect(header().string("Tus-Version", "1.0.0"))
                .andExpect(header().string("Tus-Extension", "creation,termination,checksum,expiration"));
    }

    @Test
    void takesAFileInPieces() throws Exception {
        var place = begun("材料.pdf", CONTENT.length);
        piece(place, 0, 100_000, "").andExpect(header().string("Upload-Offset", "100000"));
        send(head(place)).andExpect(status().isOk()).andExpect(header().string("Upload-Offset", "100000"));
        piece(place, 100_000, CONTENT.length, "").andExpect(status().isNoContent());
        send(get(place))
                .andExpect(jsonPath("$.ready").value(true))
                .andExpect(jsonPath("$.received").value(300_000));
    }

    @Test
    void refusesAPieceThatDoesNotFit() throws Exception {
        var place = begun("材料.pdf", CONTENT.length);
        piece(place, 0, 1000, "").andExpect(status().isNoContent());
        piece(place, 0, 1000, "").andExpect(status().isConflict());
        piece(place, 2000, 3000, "").andExpect(status().isConflict());
    }

    @Test
    void refusesMoreThanWasAnnounced() throws Exception {
        var place = begun("材料.pdf", 1000);
        piece(place, 0, 2000, "").andExpect(status().isContentTooLarge());
    }

    @Test
    void keepsNothingOfAPieceWithAWrongChecksum() throws Exception {
        var place = begun("材料.pdf", CONTENT.length);
        piece(place, 0, 1000, checksum(Arrays.copyOf(CONTENT, 999))).andExpect(status().is(460));
        send(head(place)).andExpect(header().string("Upload-Offset", "0"));
        piece(place, 0, 1000, checksum(Arrays.copyOf(CONTENT, 1000))).andExpect(status().isNoContent());
        piece(place, 1000, 2000, "md5 abc").andExpect(status().isBadRequest());
    }

    @Test
    void endsAnUploadOnWish() throws Exception {
        var place = begun("材料.pdf", CONTENT.length);
        piece(place, 0, 1000, "");
        send(delete(place)).andExpect(status().isNoContent());
        send(head(place)).andExpect(status().isNotFound());
    }

    @Test
    void showsAnUploadToItsOwnerAlone() throws Exception {
        var place = begun("材料.pdf", CONTENT.length);
        door = doors.program(bureaus.fresh(), Role.OFFICE);
        send(head(place)).andExpect(status().isNotFound());
        piece(place, 0, 1000, "").andExpect(status().isNotFound());
        send(delete(place)).andExpect(status().isNotFound());
    }

    @Test
    void speaksOneVersion() throws Exception {
        mvc.perform(post(UPLOADS).with(door).header("Tus-Resumable", "0.2.2"))
                .andExpect(status().isPreconditionFailed());
        mvc.perform(post(UPLOADS).with(door)).andExpect(status().isPreconditionFailed());
    }

    @Test
    void refusesBeforeAnythingIsSent() throws Exception {
        announce("木马.exe", "10").andExpect(status().isBadRequest());
        announce("材料.pdf", "0").andExpect(status().isBadRequest());
        announce("材料.pdf", "-1").andExpect(status().isBadRequest());
        announce("材料.pdf", "3000000000").andExpect(status().isContentTooLarge());
    }

    @Test
    void looksThroughTheWhole() throws Exception {
        var program = new byte[1000];
        program[0] = 'M';
        program[1] = 'Z';
        var place = begun("材料.pdf", program.length);
        send(patch(place)
                        .header("Upload-Offset", 0)
                        .contentType("application/offset+octet-stream")
                        .content(program))
                .andExpect(status().isBadRequest());
        send(get(place))
                .andExpect(jsonPath("$.ready").value(false))
                .andExpect(jsonPath("$.refusal").isNotEmpty());
    }

    private String begun(String name, long size) throws Exception {
        return String.valueOf(announce(name, Long.toString(size))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getHeader("Location"));
    }

    private ResultActions announce(String name, String size) throws Exception {
        var encoded = Base64.getEncoder().encodeToString(name.getBytes(StandardCharsets.UTF_8));
        return send(post(UPLOADS).header("Upload-Length", size).header("Upload-Metadata", "filename " + encoded));
    }

    private ResultActions piece(String place, int from, int to, String checksum) throws Exception {
        var request = patch(place)
                .header("Upload-Offset", from)
                .contentType("application/offset+octet-stream")
                .content(Arrays.copyOfRange(CONTENT, from, to));
        return send(checksum.isEmpty() ? request : request.header("Upload-Checksum", checksum));
    }

    private ResultActions send(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(door).header("Tus-Resumable", "1.0.0"));
    }

    private static String checksum(byte[] piece) {
        return "sha256 " + Base64.getEncoder().encodeToString(Sha256.digest().digest(piece));
    }

    private static byte[] pdf(int size) {
        var content = new byte[size];
        new Random(1).nextBytes(content);
        System.arraycopy("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), 0, content, 0, 9);
        return content;
    }
}
