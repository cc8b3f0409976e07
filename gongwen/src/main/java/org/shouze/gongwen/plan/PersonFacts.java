package org.shouze.gongwen.plan;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A person with the post and field that stand beside the name. */
final class PersonFacts {

    private static final Pattern FIELD =
            Pattern.compile("(?:分管|主管(?!部门)|负责(?!人|同志)|联系|协管)[^，。；、）]{1,20}+(?:、[^，。；）]{1,20}+){0,4}");
    private static final Pattern PADDING_MARKS = Pattern.compile("[（）()：:]");

    private PersonFacts() {}

    static PersonList.Found of(PersonToken name, List<PersonToken> about, String entry) {
        var words = about.stream()
                .filter(token -> token.kind() == PersonToken.Kind.TITLE)
                .toList();
        var title = words.isEmpty()
                ? ""
                : entry.substring(words.getFirst().from(), words.getLast().to());
        var field = "";
        for (var token : about) {
            var inside = token.text();
            if (token.kind() == PersonToken.Kind.BRACKET
                    && FIELD.matcher(inside).find()) {
                field = inside.strip();
            } else if (token.kind() == PersonToken.Kind.BRACKET && title.isEmpty() && !"兼".equals(inside)) {
                title = inside;
            }
        }
        var inTitle = FIELD.matcher(title);
        return field.isEmpty() && inTitle.find()
                ? new PersonList.Found(
                        name.text(), tidy(title.substring(0, inTitle.start())), stripVerb(inTitle.group()))
                : new PersonList.Found(name.text(), tidy(title), stripVerb(field));
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
