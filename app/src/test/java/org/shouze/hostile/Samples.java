package org.shouze.hostile;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What an honest caller would send: a value for each type, an object for each record. */
final class Samples {

    private static final Map<String, Object> PLAIN = Map.of(
            "boolean",
            true,
            "java.lang.Boolean",
            true,
            "int",
            1,
            "long",
            1,
            "java.lang.Integer",
            1,
            "java.time.LocalDate",
            "2026-03-10",
            "java.time.OffsetDateTime",
            "2026-03-11T09:00:00+08:00",
            "java.time.LocalTime",
            "09:00",
            "java.time.YearMonth",
            "2026-03",
            "java.math.BigDecimal",
            1);

    private final Finds finds;

    Samples(Finds finds) {
        this.finds = finds;
    }

    /** A tree of maps, lists and plain values that Jackson would write as JSON. */
    Object of(String name, Type type) {
        if (type instanceof ParameterizedType generic && generic.getRawType() instanceof Class<?> raw) {
            var last = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
            return Collection.class.isAssignableFrom(raw) ? List.of(of(name, last)) : Map.of("a", of(name, last));
        }
        return type instanceof Class<?> plain ? ofClass(name, plain) : "测试";
    }

    private Object ofClass(String name, Class<?> type) {
        if (type.isRecord()) {
            return Arrays.stream(type.getRecordComponents())
                    .collect(Collectors.toMap(
                            RecordComponent::getName,
                            component -> of(component.getName(), component.getGenericType()),
                            (a, b) -> a,
                            LinkedHashMap::new));
        }
        if (type.isEnum()) {
            return ((Enum<?>) type.getEnumConstants()[0]).name();
        }
        var said = finds.word(name);
        if (said != null) {
            return said;
        }
        if (type == UUID.class) {
            return finds.idFor(name, name);
        }
        return type == String.class ? text(name) : PLAIN.getOrDefault(type.getName(), "测试");
    }

    String text(String name) {
        var plain = name.toLowerCase(Locale.ROOT);
        if (finds.knows(name)) {
            return finds.idFor(name, name);
        }
        if (plain.matches(".*(date|day|from|since|until|effective|^on$|due).*")) {
            return "2026-03-10";
        }
        if (plain.matches(".*(start|end|at)$")) {
            return "2026-03-11T09:00";
        }
        if (plain.contains("mail")) {
            return "a@example.org";
        }
        if (plain.matches(".*(url|address|issuer|endpoint).*")) {
            return "https://example.org/";
        }
        return plain.contains("password") || plain.contains("secret") ? "Clear-Water-26" : "测试";
    }
}
