package org.shouze.gongwen.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A person with the post and field that stand beside the name. */
final class PersonFacts {

    private static final Pattern FIELD =
            Pattern.compile("(?:分管|主管(?!部门)|负责(?!人|同志)|联系|协管)[^，。；、）]{1,20}+(?:、[^，。；）]{1,20}+){0,4}");
    private static final Pattern OTHERS =
            Pattern.compile("(?:以?及|和)?(?:各|全体|相关|有关|机关|下属|局属|所属|其他|其余).*|.*(?:负责人|负责同志|人员|代表)");
    /** 分管教学副校长: a post that says what for. */
    private static final Pattern OF_POST = Pattern.compile(".*(?:[局院校镇乡处科所站部社行]长|书记|主任|委员|领导|经理|总监)");

    private static final Pattern PADDING_MARKS = Pattern.compile("[（）()：:]");

    private PersonFacts() {}

    static PersonList.Found of(PersonToken name, List<PersonToken> about, String entry) {
        var words = posts(name, about, entry);
        var title = words.isEmpty()
                ? ""
                : entry.substring(words.getFirst().from(), words.getLast().to());
        var field = "";
        for (var token : about) {
            var inside = token.text();
            var inCharge = FIELD.matcher(inside);
            if (token.kind() == PersonToken.Kind.BRACKET && inCharge.find() && !PersonTokens.isPost(inside)) {
                field = inCharge.group();
                title = title.isEmpty() ? inside.substring(0, inCharge.start()) : title;
            } else if (token.kind() == PersonToken.Kind.BRACKET && title.isEmpty() && !"兼".equals(inside)) {
                title = inside;
            }
        }
        var inTitle = FIELD.matcher(title);
        return field.isEmpty()
                        && inTitle.find()
                        && !OF_POST.matcher(inTitle.group()).matches()
                ? new PersonList.Found(
                        name.text(), tidy(title.substring(0, inTitle.start())), stripVerb(inTitle.group()))
                : new PersonList.Found(name.text(), tidy(title), stripVerb(field));
    }

    /** 李四、各班班主任: posts without a name after 、 are no posts of the person before. */
    private static List<PersonToken> posts(PersonToken name, List<PersonToken> about, String entry) {
        var posts = new ArrayList<PersonToken>();
        var end = name.to();
        for (var token : about) {
            var isOther = token.from() >= end
                    && (entry.substring(end, token.from()).indexOf('、') >= 0
                            || "及和以".indexOf(token.text().charAt(0)) >= 0)
                    && OTHERS.matcher(token.text()).matches();
            if (isOther) {
                break;
            }
            if (token.kind() == PersonToken.Kind.TITLE) {
                posts.add(token);
            }
            end = token.to();
        }
        return posts;
    }

    private static @Nullable String tidy(String title) {
        var tidy =
                PADDING_MARKS.matcher(Texts.squeeze(title)).replaceAll("").replaceAll("^[，、,；。\\s]+|[，、,；。\\s]+$", "");
        return tidy.isEmpty() ? null : tidy;
    }

    private static @Nullable String stripVerb(String field) {
        var bare = field.replaceFirst("^.{0,20}?(?:分管|主管|负责|协管|联系)", "").strip();
        return bare.isEmpty() ? null : bare;
    }
}
