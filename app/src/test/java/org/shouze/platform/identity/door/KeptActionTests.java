package org.shouze.platform.identity.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.shouze.platform.identity.SecurityPolicy;
import org.springframework.mock.web.MockHttpServletRequest;

class KeptActionTests {

    private static final Set<String> UNSENT = Set.of("_csrf", "_proof");
    private static final Pattern PASSWORD_FIELD =
            Pattern.compile("<input(?=[^>]*type=\"password\")[^>]*name=\"(\\w+)\"");
    private static final Instant NOON = Instant.parse("2027-04-12T04:00:00Z");

    private final UUID account = UUID.randomUUID();

    @Test
    void leavesSecretsOutOfTheSessionAndNamesThem() throws IOException {
        var request = sent("/operation/backups/settings/passphrase");
        request.addParameter("passphrase", "deep river");
        request.addParameter("_csrf", "forged");
        request.addParameter("note", "每周");
        var kept = KeptAction.keep(request, account, UNSENT, NOON).orElseThrow();
        assertThat(kept.secrets()).containsExactly("passphrase");
        assertThat(kept.fields()).containsExactly(new KeptAction.Field("note", "每周"));
        assertThat(written(request)).contains("note").doesNotContain("deep river", "forged");
    }

    @Test
    void knowsEverySecretThatAPageAsksForAndNoPolicyForOne() throws IOException {
        var names = new TreeSet<String>();
        try (var pages = Files.walk(Path.of("src/main/jte"))) {
            for (var page : pages.filter(Files::isRegularFile).toList()) {
                PASSWORD_FIELD.matcher(Files.readString(page)).results().forEach(found -> names.add(found.group(1)));
            }
        }
        assertThat(names).hasSizeGreaterThan(5).allMatch(KeptAction::isSecret);
        assertThat(SecurityPolicy.values()).noneMatch(policy -> KeptAction.isSecret(policy.name()));
        assertThat(List.of("name", "days", "areas", "roles", "person", "reason", "graceDays"))
                .noneMatch(KeptAction::isSecret);
    }

    @Test
    void isTakenOnceByItsAccountWithinTenMinutes() {
        var request = sent("/settings/tokens");
        KeptAction.keep(request, account, UNSENT, NOON);
        var session = request.getSession();
        assertThat(KeptAction.take(session, account, NOON.plus(Duration.ofMinutes(9))))
                .isPresent();
        assertThat(KeptAction.take(session, account, NOON)).isEmpty();
        KeptAction.keep(request, account, UNSENT, NOON);
        assertThat(KeptAction.take(session, UUID.randomUUID(), NOON)).isEmpty();
        assertThat(KeptAction.take(session, account, NOON)).isEmpty();
        KeptAction.keep(request, account, UNSENT, NOON);
        assertThat(KeptAction.take(session, account, NOON.plus(Duration.ofMinutes(10))))
                .isEmpty();
    }

    @Test
    void keepsNothingThatIsTooMuchOrLeadsElsewhere() {
        var large = sent("/settings/tokens");
        large.addParameter("name", "长".repeat(16_384));
        assertThat(KeptAction.keep(large, account, UNSENT, NOON)).isEmpty();
        var many = sent("/settings/tokens");
        for (var number = 0; number < 301; number++) {
            many.addParameter("areas", "x");
        }
        assertThat(KeptAction.keep(many, account, UNSENT, NOON)).isEmpty();
        for (var path : List.of("//evil.example/", "/\\evil.example", "https://evil.example/", "/ settings")) {
            var elsewhere = sent(path);
            assertThat(KeptAction.keep(elsewhere, account, UNSENT, NOON))
                    .as(path)
                    .isEmpty();
            assertThat(KeptAction.isIn(elsewhere.getSession())).as(path).isFalse();
        }
    }

    @Test
    void forgetsWhatWasKeptBeforeWhenTheNextIsTooMuch() {
        var request = sent("/settings/tokens");
        KeptAction.keep(request, account, UNSENT, NOON);
        request.addParameter("name", "长".repeat(16_384));
        KeptAction.keep(request, account, UNSENT, NOON);
        assertThat(KeptAction.isIn(request.getSession())).isFalse();
    }

    private static MockHttpServletRequest sent(String path) {
        return new MockHttpServletRequest("POST", path);
    }

    private static String written(MockHttpServletRequest request) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            for (var name : Collections.list(request.getSession().getAttributeNames())) {
                out.writeObject(request.getSession().getAttribute(name));
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
