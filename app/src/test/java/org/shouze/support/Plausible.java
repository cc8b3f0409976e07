package org.shouze.support;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody could well have typed, for any type of a form or request: so that a door is tried past its first check. */
public final class Plausible {

    private static final String DAY = "2026-03-11";

    private Plausible() {}

    /** Of a record, its components; ids are the one given. */
    public static Map<String, Object> fields(Class<?> type, UUID id) {
        var fields = new LinkedHashMap<String, Object>();
        for (RecordComponent component : type.getRecordComponents()) {
            var value = value(component.getGenericType(), component.getName(), id);
            if (value != null) {
                fields.put(component.getName(), value);
            }
        }
        return fields;
    }

    /** Null where nothing comes to mind. */
    public static @Nullable Object value(Type type, String name, UUID id) {
        if (type instanceof ParameterizedType many
                && many.getRawType() instanceof Class<?> raw
                && Collection.class.isAssignableFrom(raw)) {
            var one = value(many.getActualTypeArguments()[0], name, id);
            return one == null ? List.of() : List.of(one);
        }
        return type instanceof Class<?> plain ? plain(plain, name, id) : null;
    }

    private static @Nullable Object plain(Class<?> type, String name, UUID id) {
        if (type == UUID.class) {
            return id.toString();
        }
        if (type == String.class) {
            return text(name, id);
        }
        if (type == boolean.class || type == Boolean.class) {
            return true;
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return 1;
        }
        if (type.getName().startsWith("org.shouze.gongwen.")) {
            return null;
        }
        if (type.isEnum()) {
            return ((Enum<?>) type.getEnumConstants()[0]).name();
        }
        return type.isRecord() ? fields(type, id) : time(type);
    }

    private static @Nullable Object time(Class<?> type) {
        if (type == LocalDate.class) {
            return DAY;
        }
        if (type == OffsetDateTime.class) {
            return DAY + "T09:00:00+08:00";
        }
        return type == LocalTime.class ? "09:00" : null;
    }

    /** Forms keep what was typed as text, whatever it means. */
    private static String text(String name, UUID id) {
        if (name.endsWith("On") || name.endsWith("Day") || name.equals("day") || name.equals("date")) {
            return DAY;
        }
        if (name.equals("at") || name.equals("start") || name.equals("end")) {
            return DAY + "T09:00";
        }
        var names = List.of("person", "unit", "approver", "chair", "id", "section", "meeting", "account", "after");
        return names.contains(name) || name.endsWith("Id") ? id.toString() : "合理的内容";
    }
}
