package org.shouze.hostile;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Ids that answers have told, by what they are of: an attack with a true id goes deeper than one with none. */
final class Finds {

    private static final String ID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
    private static final Pattern IN_JSON = Pattern.compile("\"(\\w+)\":\"(" + ID + ")\"");
    private static final Pattern IN_PATH = Pattern.compile("/([a-z-]+)/(" + ID + ")");

    private final Map<String, String> latest = new ConcurrentHashMap<>();
    private final Map<String, String> words = new ConcurrentHashMap<>();

    void note(String path, String answer) {
        var collection = path.replaceAll("\\?.*|/" + ID + ".*", "").replaceAll(".*/", "");
        IN_JSON.matcher(answer).results().limit(200).forEach(found -> {
            var name = found.group(1);
            latest.putIfAbsent(kind(name.equals("id") ? collection : name.replaceAll("Id$", "")), found.group(2));
        });
        IN_PATH.matcher(answer)
                .results()
                .limit(200)
                .forEach(found -> latest.putIfAbsent(kind(found.group(1)), found.group(2)));
    }

    void note(String kind, UUID id) {
        latest.put(kind(kind), id.toString());
    }

    /** What is right in one place: a field, a part of a path behind another one, or either of them at one door. */
    void say(String place, String word) {
        words.put(place, word);
    }

    @Nullable String word(String place) {
        return words.get(place);
    }

    /** A known id of this name, else of what stands before it in the path, else one that nothing has. */
    String idFor(String name, String before) {
        var named = latest.get(kind(name.replaceAll("Id$", "")));
        var placed = latest.get(kind(before));
        return named != null && !name.equals("id")
                ? named
                : placed != null ? placed : UUID.randomUUID().toString();
    }

    boolean knows(String name) {
        return latest.containsKey(kind(name.replaceAll("Id$", "")));
    }

    private static String kind(String word) {
        var plain = word.toLowerCase(Locale.ROOT);
        return plain.equals("people") ? "person" : plain.replaceAll("ies$", "y").replaceAll("s$", "");
    }
}
