package org.shouze.hostile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** JSON as nobody should send it. */
final class Json {

    static final List<String> BROKEN = List.of(
            "null",
            "[]",
            "\"x\"",
            "1e999999999",
            "{",
            "{\"a\":",
            "[".repeat(100_000),
            "{\"a\":".repeat(50_000),
            "{\"" + "x".repeat(100_000) + "\":1}",
            "[" + "{},".repeat(50_000) + "{}]",
            "{\"\\ud800\":\"\\udfff\"}",
            "{} {\"x\":1}");

    private static final String HALF = "half-a-character";
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final List<Object> WRONG =
            List.of(Map.of("x", 1), List.of(List.of()), true, -1, 1e300, "1e999999999", "x".repeat(5000));

    private Json() {}

    static String of(Object tree) {
        return MAPPER.writeValueAsString(tree).replace(HALF, "\\ud800");
    }

    /** The honest body with one value changed; in the short round each change falls on one place in turn. */
    static Stream<String> mutants(Object honest, String seed, boolean full) {
        var places = places(honest, "");
        if (places.isEmpty()) {
            return Stream.of();
        }
        var mutants = new ArrayList<String>();
        int turn = Math.floorMod(seed.hashCode(), places.size());
        for (var text : Payloads.of(seed, full)) {
            turn = add(mutants, honest, places, text.replace("‰", HALF), turn, full);
        }
        for (var wrong : WRONG) {
            turn = add(mutants, honest, places, wrong, turn, full);
        }
        turn = add(mutants, honest, places, Collections.nCopies(20_000, "x"), turn, false);
        places.forEach(place -> mutants.add(of(replaced(honest, "", place, null))));
        mutants.add(doubled(of(honest)));
        return mutants.stream();
    }

    private static int add(
            List<String> into, Object honest, List<String> places, Object value, int turn, boolean full) {
        var chosen = full ? places : List.of(places.get(turn % places.size()));
        chosen.forEach(place -> into.add(of(replaced(honest, "", place, value))));
        return turn + 1;
    }

    private static String doubled(String json) {
        return json.startsWith("{\"") ? "{" + json.substring(1, json.length() - 1) + "," + json.substring(1) : json;
    }

    private static List<String> places(Object tree, String at) {
        var places = new ArrayList<String>();
        switch (tree) {
            case Map<?, ?> map ->
                map.forEach((name, value) -> {
                    places.add(at + "/" + name);
                    places.addAll(places(value, at + "/" + name));
                });
            case List<?> list -> {
                if (!list.isEmpty()) {
                    places.add(at + "/0");
                    places.addAll(places(list.getFirst(), at + "/0"));
                }
            }
            default -> {}
        }
        return places.stream().distinct().toList();
    }

    private static Object replaced(
            Object tree, String at, String place, @org.jspecify.annotations.Nullable Object value) {
        return switch (tree) {
            case Map<?, ?> map -> {
                var copy = new LinkedHashMap<String, Object>();
                map.forEach((name, old) -> {
                    var here = at + "/" + name;
                    copy.put(String.valueOf(name), here.equals(place) ? value : replaced(old, here, place, value));
                });
                yield copy;
            }
            case List<?> list -> {
                var copy = new ArrayList<Object>();
                list.forEach(
                        old -> copy.add((at + "/0").equals(place) ? value : replaced(old, at + "/0", place, value)));
                yield copy;
            }
            default -> tree;
        };
    }
}
