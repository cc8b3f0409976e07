package org.shouze.gongwen.plan;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Persons with their posts out of one piece of text: {@code 姓名 职务}, {@code 职务 姓名}, {@code 姓名（职务）}, names alone, with any
 * separator and with padded names. Posts without a name ("各科室负责人") give no person.
 */
final class PersonList {

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
            if (token.kind() != PersonToken.Kind.BRACKET) {
                nameFirst = token.kind() == PersonToken.Kind.NAME;
                break;
            }
        }
        return nameFirst ? nameFirst(tokens, entry) : titleFirst(tokens, entry);
    }

    private static List<Found> nameFirst(List<PersonToken> tokens, String entry) {
        var found = new ArrayList<Found>();
        for (var i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).kind() != PersonToken.Kind.NAME) {
                continue;
            }
            var end = i + 1;
            while (end < tokens.size() && tokens.get(end).kind() != PersonToken.Kind.NAME) {
                end++;
            }
            found.add(PersonFacts.of(tokens.get(i), tokens.subList(i + 1, end), entry));
        }
        return found;
    }

    private static List<Found> titleFirst(List<PersonToken> tokens, String entry) {
        var found = new ArrayList<Found>();
        var from = 0;
        for (var i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).kind() != PersonToken.Kind.NAME) {
                continue;
            }
            var about = new ArrayList<>(tokens.subList(from, i));
            var end = i + 1;
            while (end < tokens.size() && tokens.get(end).kind() == PersonToken.Kind.BRACKET) {
                about.add(tokens.get(end++));
            }
            found.add(PersonFacts.of(tokens.get(i), about, entry));
            from = end;
        }
        return found;
    }
}
