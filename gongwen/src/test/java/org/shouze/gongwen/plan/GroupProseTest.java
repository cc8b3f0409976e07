package org.shouze.gongwen.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shouze.gongwen.DocumentText;

/**
 * Groups told in prose and lists of many hands. Each begins with whom it names: L leader, D deputy, M member, OD and OV
 * head and deputy head of the office, S security officer, K liaison, {@code S#2} two officers without names.
 */
final class GroupProseTest {

    private static final String PLAN = "某局网络安全工作方案\n一、组织领导\n%s\n二、工作任务\n（一）%s";
    private static final String TASK = "每年召开一次网络安全专题会议。";

    static Stream<String> groups() throws Exception {
        try (var in = GroupProseTest.class.getResourceAsStream("/phrases/group.txt")) {
            assertThat(in).isNotNull();
            return Stream.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n===\n", -1));
        }
    }

    @ParameterizedTest
    @MethodSource("groups")
    void readsWhoHoldsWhichPost(String group) throws Exception {
        var end = group.indexOf('\n');
        assertThat(holders(read(group.substring(end + 1)).group()))
                .containsExactlyInAnyOrder(group.substring(0, end).split(" +", -1));
    }

    @Test
    void excusesNoSentenceWithSomebodyTheListLacks() throws Exception {
        assertThat(read("组长：谷满川\n应急处置组由柏青同志担任组长。").notUnderstood())
                .extracting(PlanReading.NotUnderstood::sentence)
                .containsExactly("应急处置组由柏青同志担任组长。");
    }

    @Test
    void readsWhatStandsBehindAList() throws Exception {
        var reading = read("组长：谷满川；成员：各科室负责人。办公室每季度组织一次网络安全检查。");
        assertThat(reading.obligations())
                .anySatisfy(obligation -> assertThat(obligation.row()).isEqualTo("M12"));
    }

    private static PlanReading read(String group) throws Exception {
        return new PlanReader().read(DocumentText.ofPlainText(PLAN.formatted(group, TASK)));
    }

    private static List<String> holders(PlanReading.Group group) {
        var office = group.office();
        var holders = new ArrayList<String>();
        group.leader().forEach(person -> holders.add("L:" + person.name()));
        group.deputies().forEach(person -> holders.add("D:" + person.name()));
        group.members().forEach(person -> holders.add("M:" + person.name()));
        office.directors().forEach(name -> holders.add("OD:" + name));
        office.deputyDirectors().forEach(name -> holders.add("OV:" + name));
        holders.addAll(post("S", office.securityOfficers()));
        holders.addAll(post("K", office.liaisons()));
        return holders;
    }

    private static List<String> post(String code, PlanReading.Post post) {
        var names = post.names().stream().map(name -> code + ":" + name).toList();
        return names.isEmpty() && post.count() != null ? List.of(code + "#" + post.count()) : names;
    }
}
