package org.shouze.gongwen.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.opentest4j.TestAbortedException;
import org.shouze.gongwen.DocumentRefusedException;
import org.shouze.gongwen.DocumentText;
import org.shouze.gongwen.plan.PlanReading.Cadence;
import org.shouze.gongwen.plan.PlanReading.Kind;
import org.shouze.gongwen.plan.PlanReading.Obligation;
import org.shouze.gongwen.plan.PlanReading.Operator;
import org.shouze.gongwen.plan.PlanReading.Target;

/** A plan as really issued. It names persons, so the names are here only as SHA-256. */
@DisabledIfSystemProperty(named = "shouze.reference.plans", matches = "absent")
final class ReferencePlanTest {

    private static final List<String> LEADER =
            List.of("d7c8f636a5b66c2414b41ba4edb82c4d1afc4b614be4b98e9ca1ad381748d204");

    private static final List<String> DEPUTIES = List.of(
            "9c280899c1e938d80a6097e259c9049f57506fc591ae94f5686fea7270ef23e5",
            "160347e52732166cb3ef03849740df025020fc42358f6f3ad9609234e573b5e0",
            "29042ad2367607daa31dff8ce7d88e2e612374fca0c3340b43125ef650978f8d",
            "7496dca8f54fac0b3c872c9fa420007e2e9c09d0106f906ab99573acacb5db57",
            "5aa904217dc85dcd6ae102ec2c5463d9ec9204c400660526ada9da0283b496d5",
            "fc0eb189e7b4676850d9684a1005400abfb98a9b9082bf9244ed6879cde1eb6f",
            "b5e5d83e521a70074b1420ac15143e3e46977b0e5f4ac7f0040b8939f0023847",
            "96eb189d297e755af279e0ed86f40de1e3b7d1c15a12d4b52051afa7800a71f5");

    private static final List<String> MEMBERS = List.of(
            "2f4d9b79ff7efc301c93e433696f8cf9ce6528062e233c296b92f9e76be2671b",
            "58eeb9f679c7d6554fd90bea8595f9cfdc3d25abd57c45b506ff2c681aee04e2",
            "fea876e29f8bbb93c0e9ae44fcba74512e585940aef522a70f315666bfc5bd42",
            "cec92de53b05052c54a082e6293990e4ea4bc461ed69237f5cea24effdc13aad",
            "c8cffbd4b9c89d67ab0e4aa7cb12e6fa43705390f85238ff539418ae4043059f",
            "1c1763bd05b5db2fa2590ec684ef2e67778882ea8334f98b450ffd6b6afe6037",
            "53a3e393ac81ac702535348dcc991a055aceb676e8deee51ebc8eee28c3f11f1",
            "eb74ddaf76fa866f1738c7bbc48050c3c6f3e6aae4a0a2848240b795286be87c",
            "cdae575f197d8edb83306f80a082ad1a47944b814f7f87729c8969b414ef9f0f",
            "6cc468295848bd7cd6db7fc03d1821ab6bd8af5b1ba30d204da33c747ddbdd08",
            "f43dcba094ee6c290bf64030893f85b41dc158674c1521e4382ba60cf7506c2b",
            "2230adac1f49d733c5440e3e66f282004de75160155cafe74ea85bad2a94a465",
            "7378ff55125e87bc7f3c85712daac8391affa17051434245f9b210b01ef7f323",
            "12db0b13cf0d34651ebc83cb6763a314dce4080794cd3c611e84781fceb55acd");

    private static final List<String> DIRECTOR =
            List.of("fc0eb189e7b4676850d9684a1005400abfb98a9b9082bf9244ed6879cde1eb6f");

    private static final List<String> DEPUTY_DIRECTOR =
            List.of("58eeb9f679c7d6554fd90bea8595f9cfdc3d25abd57c45b506ff2c681aee04e2");

    @Test
    void namesEveryPersonOfTheGroupInItsPost() throws Exception {
        for (var reading : both()) {
            var group = reading.group();
            assertThat(hashes(group.leader().stream()
                            .map(PlanReading.Person::name)
                            .toList()))
                    .isEqualTo(LEADER);
            assertThat(hashes(group.deputies().stream()
                            .map(PlanReading.Deputy::name)
                            .toList()))
                    .isEqualTo(DEPUTIES)
                    .hasSize(8);
            assertThat(hashes(group.members().stream()
                            .map(PlanReading.Person::name)
                            .toList()))
                    .isEqualTo(MEMBERS)
                    .hasSize(14);
            assertThat(group.deputies())
                    .allSatisfy(deputy -> assertThat(deputy.title()).isNotBlank());
        }
    }

    @Test
    void readsTheOfficeWithItsPosts() throws Exception {
        for (var reading : both()) {
            var office = reading.group().office();
            assertThat(hashes(office.directors())).isEqualTo(DIRECTOR);
            assertThat(DEPUTIES).containsAll(DIRECTOR);
            assertThat(hashes(office.deputyDirectors())).isEqualTo(DEPUTY_DIRECTOR);
            assertThat(MEMBERS).containsAll(DEPUTY_DIRECTOR);
            assertThat(office.location()).isEqualTo("局办公室");
            assertThat(office.securityOfficers().count()).isEqualTo(1);
            assertThat(office.liaisons().count()).isEqualTo(1);
        }
    }

    @Test
    void findsAnObligationBehindEveryRow() throws Exception {
        var rows = new TreeSet<String>();
        for (var row = 1; row <= 38; row++) {
            rows.add("M%02d".formatted(row));
        }
        for (var reading : both()) {
            var found = reading.obligations().stream()
                    .map(Obligation::row)
                    .filter(Objects::nonNull)
                    .toList();
            assertThat(new TreeSet<>(found)).isEqualTo(rows);
            assertThat(reading.obligations()).hasSizeBetween(40, 60);
        }
    }

    @Test
    void readsEveryNumberOfTheText() throws Exception {
        for (var reading : both()) {
            assertThat(targets(reading, "M09")).containsExactly(target("处置反馈率", Operator.AT_LEAST, 95, "%"));
            assertThat(targets(reading, "M16")).containsExactly(target("人均培训学时", Operator.AT_LEAST, 4, "学时"));
            assertThat(targets(reading, "M17")).containsExactly(target("专业技术岗位人均培训学时", Operator.AT_LEAST, 8, "学时"));
            assertThat(targets(reading, "M18")).containsExactly(target("持证人员占比（或逐年提高）", Operator.AT_LEAST, 60, "%"));
            assertThat(targets(reading, "M31")).containsExactly(target("正版杀毒软件安装率", Operator.EQUAL, 100, "%"));
            assertThat(targets(reading, "M14")).containsExactly(target("未整改隐患", Operator.EQUAL, 0, "项"));
            assertThat(targets(reading, "M20")).containsExactly(target("应报未报事项", Operator.EQUAL, 0, "项"));
            assertThat(targets(reading, "M01"))
                    .containsExactlyInAnyOrder(
                            target("网络安全员", Operator.EQUAL, 1, "名"), target("网络安全联络员", Operator.EQUAL, 1, "名"));
            assertThat(of(reading, "M22")).extracting(Obligation::title).contains("不发布10类违法信息", "防范和抵制8类不良信息");
        }
    }

    @Test
    void readsHowOftenAndWho() throws Exception {
        for (var reading : both()) {
            assertThat(of(reading, "M04")).singleElement().satisfies(meeting -> {
                assertThat(meeting.cadence()).isEqualTo(Cadence.YEARLY);
                assertThat(meeting.atLeast()).isEqualTo(1);
                assertThat(meeting.responsible()).containsExactly("leader");
            });
            assertThat(of(reading, "M05")).singleElement().satisfies(meeting -> {
                assertThat(meeting.cadence()).isEqualTo(Cadence.QUARTERLY);
                assertThat(meeting.atLeast()).isEqualTo(1);
                assertThat(meeting.responsible()).containsExactly("deputy");
            });
            assertThat(of(reading, "M08")).anySatisfy(drill -> {
                assertThat(drill.cadence()).isEqualTo(Cadence.YEARLY);
                assertThat(drill.atLeast()).isEqualTo(1);
            });
            assertThat(of(reading, "M33"))
                    .anySatisfy(watch -> assertThat(watch.cadence()).isEqualTo(Cadence.CONTINUOUS));
            assertThat(of(reading, "M06"))
                    .singleElement()
                    .satisfies(
                            budget -> assertThat(budget.responsible()).containsExactly("section:办公室", "section:财务室"));
            assertThat(of(reading, "M13"))
                    .singleElement()
                    .satisfies(check -> assertThat(check.responsible()).containsExactly("office", "security-officer"));
        }
    }

    @Test
    void readsTheHeadingsAsTyped() throws Exception {
        for (var reading : both()) {
            assertThat(reading.clauses())
                    .filteredOn(clause -> clause.level() > 0)
                    .extracting(clause -> clause.level() + clause.number())
                    .containsExactly(
                            "11、", "12、", "2（1）", "2（2）", "2（3）", "31．", "32．", "33．", "34．", "35．", "36．", "37．",
                            "38．", "39．", "2（4）");
        }
    }

    @Test
    void losesNoSentence() throws Exception {
        var text = new String(Files.readAllBytes(file("reference-plan.txt")), StandardCharsets.UTF_8);
        var reading = reading("reference-plan.txt");
        var traced = new StringBuilder();
        reading.sentences().forEach(trace -> traced.append(bare(trace.sentence())));
        for (var sentence : text.split("[。\n]", -1)) {
            assertThat(traced).contains(bare(sentence.replaceFirst("^\\s*(?:\\d[、．]|（\\d）)", "")));
        }
        assertThat(reading.sentences())
                .allSatisfy(trace -> assertThat(trace.reason() == null).isEqualTo(trace.kind() == Kind.OBLIGATION));
    }

    @Test
    void readsBothFilesAlike() throws Exception {
        assertThat(reading("reference-plan.docx")).isEqualTo(reading("reference-plan.txt"));
    }

    private static List<PlanReading> both() throws IOException, DocumentRefusedException {
        return List.of(reading("reference-plan.txt"), reading("reference-plan.docx"));
    }

    private static PlanReading reading(String name) throws IOException, DocumentRefusedException {
        return new PlanReader().read(DocumentText.of(Files.readAllBytes(file(name)), name));
    }

    private static Path file(String name) {
        var given = System.getProperty("shouze.reference.plans");
        var folders = given != null
                ? List.of(given)
                : List.of("../../shared/plans", "../shared/plans", "../../../shared/plans");
        return folders.stream()
                .map(folder -> Path.of(folder, name))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new TestAbortedException(
                        "Skipped, not passed: %s is in none of %s; name its folder with -Dshouze.reference.plans=FOLDER."
                                .formatted(name, folders)));
    }

    private static List<Obligation> of(PlanReading reading, String row) {
        return reading.obligations().stream()
                .filter(obligation -> row.equals(obligation.row()))
                .toList();
    }

    private static List<Target> targets(PlanReading reading, String row) {
        return of(reading, row).stream()
                .map(Obligation::target)
                .filter(Objects::nonNull)
                .toList();
    }

    private static Target target(String measure, Operator operator, int value, String unit) {
        return new Target(measure, operator, BigDecimal.valueOf(value), unit);
    }

    private static String bare(String text) {
        return text.replaceAll("[\\s\u3000。]", "");
    }

    private static List<String> hashes(List<String> names) {
        return names.stream().map(ReferencePlanTest::sha256).toList();
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
