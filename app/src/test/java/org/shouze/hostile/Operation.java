package org.shouze.hostile;

import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.security.Role;

/** Something that can be asked of the platform: a form, a page or an operation of the API, and who may ask for it. */
record Operation(
        String method,
        String pattern,
        Role role,
        List<Variable> variables,
        List<Field> fields,
        @Nullable Type body) {

    /** What stands in a path without being an id: a true word leads on to where the work is done. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("way", "MAIL"),
            Map.entry("code", "K01"),
            Map.entry("kind", "PDF"),
            Map.entry("key", "o1"),
            Map.entry("position", "1"),
            Map.entry("page", "1"),
            Map.entry("month", "2026-03"),
            Map.entry("name", "notify-clearing"),
            Map.entry("instance", "recurring"));

    /**
     * A part of the path.
     *
     * @param before the part in front of it
     * @param constant one of those that its type has, null where it has none
     */
    record Variable(
            String name,
            boolean isId,
            String before,
            @Nullable String constant) {}

    /** A parameter of the query or the form. */
    record Field(String name, Type type, boolean isFile) {}

    boolean isApi() {
        return pattern.startsWith("/api/");
    }

    boolean hasFile() {
        return fields.stream().anyMatch(Field::isFile);
    }

    /** The path with known ids in it, or with what is given instead. */
    String path(Finds finds, @Nullable String instead) {
        var path = pattern;
        for (var variable : variables) {
            var value = instead != null ? Encoded.path(instead) : honest(variable, finds);
            path = path.replaceAll(
                    "\\{\\*?" + variable.name() + "(:[^}]*)?}", java.util.regex.Matcher.quoteReplacement(value));
        }
        return path.contains("{")
                ? path.replaceAll("\\{[^}]*}", UUID.randomUUID().toString())
                : path;
    }

    /** What is known of this door's variable, else of its place in a path, else of its name or type. */
    private String honest(Variable variable, Finds finds) {
        var said = Stream.of(
                        finds.word(pattern + " " + variable.name()),
                        finds.word(variable.before() + "/{" + variable.name() + "}"),
                        WORDS.get(variable.name()),
                        variable.constant())
                .filter(Objects::nonNull)
                .findFirst();
        return said.orElseGet(() -> variable.isId() ? finds.idFor(variable.name(), variable.before()) : "2026");
    }
}
