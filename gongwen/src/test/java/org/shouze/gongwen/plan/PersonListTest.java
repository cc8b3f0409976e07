package org.shouze.gongwen.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouze.gongwen.DocumentText;

final class PersonListTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "顾长河  局党组书记、局长|顾长河|局党组书记、局长",
                "局党组书记、局长 顾长河|顾长河|局党组书记、局长",
                "局党组书记、局长顾长河|顾长河|局党组书记、局长",
                "顾长河（局党组书记、局长）|顾长河|局党组书记、局长",
                "顾长河(局长)|顾长河|局长",
                "宁  远　副局长|宁远|副局长",
                "局长：顾长河|顾长河|局长",
                "顾长河同志|顾长河|-",
                "欧阳澈 科员|欧阳澈|科员",
                "上官　云　副主任|上官云|副主任",
                "阿依古丽·买买提 宣传委员|阿依古丽·买买提|宣传委员",
                "阿依古丽•买买提|阿依古丽·买买提|-",
                "副院长 扎西平措|扎西平措|副院长",
                "纪检书记 乌云其木格|乌云其木格|纪检书记",
                "李建部 主任|李建部|主任"
            })
    void readsNameAndPostInEveryOrder(String text, String name, String title) {
        assertThat(PersonList.parse(text)).singleElement().satisfies(found -> {
            assertThat(found.name()).isEqualTo(name);
            assertThat(found.title()).isEqualTo(title);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"各科室负责人", "办公室、人事科、财务科主要负责人", "党政办、武装部、司法所", "各村（社区）党支部书记", "成员单位主要负责同志", "文旅科、安监站、林业站负责人"})
    void readsNoPersonWhereOnlyPostsStand(String text) {
        assertThat(PersonList.parse(text)).isEmpty();
    }

    @Test
    void readsSeveralPersonsOfOneLine() {
        assertThat(PersonList.parse("顾长河、任　远、欧阳澈 苗雨，贺兰芝;司徒敏"))
                .extracting(PersonList.Found::name)
                .containsExactly("顾长河", "任远", "欧阳澈", "苗雨", "贺兰芝", "司徒敏");
        assertThat(PersonList.parse("局长 顾长河、副局长 宁以诚"))
                .extracting(PersonList.Found::title)
                .containsExactly("局长", "副局长");
        assertThat(PersonList.parse("苗雨（分管财务、人事）、骆青（副主任）"))
                .extracting(PersonList.Found::field)
                .containsExactly("财务、人事", null);
    }

    @Test
    void readsThreeHundredDeputies() throws Exception {
        var given = List.of(
                "安", "白", "晨", "德", "恩", "帆", "光", "海", "佳", "可", "兰", "明", "宁", "平", "清", "然", "诗", "涛", "伟", "欣");
        var names = IntStream.range(0, 300)
                .mapToObj(i -> "赵钱孙李周吴郑王冯陈褚卫蒋沈韩".charAt(i / 20) + given.get(i % 20))
                .collect(Collectors.joining("、"));
        var plan = "网络安全工作方案\n组长：顾长河\n副组长：" + names;
        assertThat(new PlanReader().read(DocumentText.ofPlainText(plan)).group().deputies())
                .hasSize(300);
    }
}
