package org.shouze.gongwen.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Persons with their posts out of one piece of text: {@code 姓名 职务}, {@code 职务 姓名}, {@code 姓名（职务）}, names alone, with any
 * separator and with padded names. Posts without a name ("各科室负责人") give no person.
 */
final class PersonList {

    private static final Pattern FIELD =
            Pattern.compile("(?:分管|主管(?!部门)|负责(?!人|同志)|联系|协管)[^，。；、）]{1,20}+(?:、[^，。；）]{1,20}+){0,4}");
    private static final Pattern PADDING_MARKS = Pattern.compile("[（）()：:]");

    private PersonList() {}

    /**
     * A person found.
     *
     * @param name the name without padding
     * @param title the post as written, or null
     * @param field what the person is in charge of, or null
     */
    record Found(
            String name, @Nullable String title, @Nullable String field) {}

    static List<Found> parse(String text) {
        var found = new ArrayList<Found>();
        for (var entry : text.split("[；;\n]", -1)) {
            found.addAll(entry(entry));
        }
        return found;
    }

    private static List<Found> entry(String entry) {
        var tokens = PersonTokens.of(entry);
        var nameFirst = true;
        for (var token : tokens) {
            if (token.kind() != PersonTokens.Kind.BRACKET) {
                nameFirst = token.kind() == PersonTokens.Kind.NAME;
                break;
            }
        }
        return nameFirst ? nameFirst(tokens, entry) : titleFirst(tokens, entry);
    }

    private static List<Found> nameFirst(List<PersonTokens.Token> tokens, String entry) {
        var found = new ArrayList<Found>();
        for (var i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).kind() != PersonTokens.Kind.NAME) {
                continue;
            }
            var end = i + 1;
            while (end < tokens.size() && tokens.get(end).kind() != PersonTokens.Kind.NAME) {
                end++;
            }
            found.add(person(tokens.get(i), tokens.subList(i + 1, end), entry));
        }
        return found;
    }

    private static List<Found> titleFirst(List<PersonTokens.Token> tokens, String entry) {
        var found = new ArrayList<Found>();
        var from = 0;
        for (var i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).kind() != PersonTokens.Kind.NAME) {
                continue;
            }
            var about = new ArrayList<>(tokens.subList(from, i));
            var end = i + 1;
            while (end < tokens.size() && tokens.get(end).kind() == PersonTokens.Kind.BRACKET) {
                about.add(tokens.get(end++));
            }
            found.add(person(tokens.get(i), about, entry));
            from = end;
        }
        return found;
    }

    private static Found person(PersonTokens.Token name, List<PersonTokens.Token> about, String entry) {
        var words = about.stream()
                .filter(token -> token.kind() == PersonTokens.Kind.TITLE)
                .toList();
        var title = words.isEmpty()
                ? ""
                : entry.substring(words.getFirst().from(), words.getLast().to());
        var field = "";
        for (var token : about) {
            var inside = token.text();
            if (token.kind() == PersonTokens.Kind.BRACKET
                    && FIELD.matcher(inside).find()) {
                field = inside.strip();
            } else if (token.kind() == PersonTokens.Kind.BRACKET && title.isEmpty() && !"兼".equals(inside)) {
                title = inside;
            }
        }
        var inTitle = FIELD.matcher(title);
        return field.isEmpty() && inTitle.find()
                ? new Found(name.text(), tidy(title.substring(0, inTitle.start())), stripVerb(inTitle.group()))
                : new Found(name.text(), tidy(title), stripVerb(field));
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
