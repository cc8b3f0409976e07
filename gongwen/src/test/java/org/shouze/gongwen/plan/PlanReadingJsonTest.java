package org.shouze.gongwen.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.shouze.gongwen.DocumentText;
import tools.jackson.databind.json.JsonMapper;

final class PlanReadingJsonTest {

    private static final String PLAN = """
            云溪区文旅局网络安全方案
            一、组织
            组长：顾长河（局长）
            副组长：宁以诚（分管办公室）
            二、任务
            办公室每半年至少开展一次应急演练，演练结束后5个工作日内报送总结，参演率不低于95.5%。
            请大家用心用力。
            """;

    @Test
    void writesTheKeysInTheOrderPublished() throws Exception {
        var json = PlanReadingJson.write(new PlanReader().read(DocumentText.ofPlainText(PLAN)));
        assertThat(json.replaceAll("\\s", ""))
                .startsWith("""
                        {"document":{"title":"云溪区文旅局网络安全方案","issuer":"云溪区文旅局","number":null,"date":null,"addressees":[]},\
                        "group":{"leader":[{"name":"顾长河","title":"局长"}],\
                        "deputies":[{"name":"宁以诚","title":null,"field":"办公室"}],"members":[],\
                        "office":{"location":null,"directors":[],"deputyDirectors":[],\
                        "securityOfficers":{"count":null,"names":[]},"liaisons":{"count":null,"names":[]}}},\
                        "clauses":[{"id":"c1","number":null,"level":0,"heading":null,"text":"云溪区文旅局网络安全方案"},""")
                .contains("""
                        "obligations":[{"id":"o1","clause":"c3",\
                        "sentence":"办公室每半年至少开展一次应急演练，演练结束后5个工作日内报送总结，参演率不低于95.5%。",\
                        "title":"开展网络安全应急演练","row":"M08","responsible":["section:办公室"],"cadence":"half-yearly","atLeast":1,\
                        "due":[],"within":{"value":5,"unit":"working-day","after":"演练结束"},\
                        "target":{"measure":"参演率","op":">=","value":95.5,"unit":"%"},"confidence":0.97}]""")
                .contains("\"notUnderstood\":[")
                .doesNotContain("\"sentences\"");
    }

    @Test
    void writesJsonThatReadsBack() throws Exception {
        var reading = new PlanReader().read(DocumentText.ofPlainText(ReadingAccuracy.text("01-bureau.txt")));
        var tree = JsonMapper.shared().readTree(PlanReadingJson.write(reading));
        assertThat(tree.propertyNames())
                .containsExactly("document", "group", "clauses", "obligations", "notUnderstood");
        assertThat(tree.get("obligations").size())
                .isEqualTo(reading.obligations().size());
    }
}
