package org.shouze.risk.asset;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A choice with the words by which offices know it (选项). */
interface Worded {

    String label();

    /** Other words for the same. */
    List<String> aliases();

    String name();

    /** All labels of a choice, in their order. */
    static <E extends Enum<E> & Worded> String choices(Class<E> kind) {
        return Stream.of(kind.getEnumConstants()).map(Worded::label).collect(Collectors.joining("、"));
    }

    /** The choice that a cell or a field names, by constant, label or another word. */
    static <E extends Enum<E> & Worded> Optional<E> read(Class<E> kind, String text) {
        var clean = text.replaceAll("[\\s\\u3000]", "").toLowerCase(Locale.ROOT);
        return Stream.of(kind.getEnumConstants())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(clean)
                        || each.label().toLowerCase(Locale.ROOT).equals(clean)
                        || each.aliases().contains(clean))
                .findFirst();
    }
}
