package org.shouze.platform.audit;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.audit.EntryView.Change;
import org.shouze.platform.audit.chain.LogLine;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.auditable.AuditKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads an entry's bytes for people. */
final class EntryReading {

    private static final JsonMapper JSON = JsonMapper.shared();

    private EntryReading() {}

    static EntryView read(LogLine.Entry line) {
        var body = JSON.readTree(line.body());
        return new EntryView(
                line.position(),
                OffsetDateTime.parse(text(body, "at"), DateTimeFormatter.ISO_OFFSET_DATE_TIME)
                        .atZoneSameInstant(BusinessTime.ZONE)
                        .toOffsetDateTime(),
                AuditKind.valueOf(text(body, "kind")),
                id(text(body, "account")),
                text(body, "name"),
                text(body, "as"),
                text(body, "address"),
                text(body, "request"),
                text(body, "door"),
                text(body, "action"),
                text(body, "method"),
                text(body, "relation"),
                text(body, "operation"),
                text(body, "record"),
                text(body, "summary"),
                text(body, "reason"),
                changes(body.path("before"), body.path("after")),
                line.hash().sha256Hex(),
                line.hash().sm3Hex());
    }

    private static List<Change> changes(JsonNode before, JsonNode after) {
        var columns = new TreeSet<>(before.propertyNames());
        columns.addAll(after.propertyNames());
        var changes = new ArrayList<Change>();
        for (var column : columns) {
            changes.add(new Change(column, value(before.get(column)), value(after.get(column))));
        }
        return changes;
    }

    private static @Nullable String value(@Nullable JsonNode node) {
        if (node == null || node.isNull()) {
            return null;
        }
        return node.isString() ? node.stringValue() : node.toString();
    }

    private static String text(JsonNode body, String name) {
        return body.path(name).isString() ? body.path(name).stringValue() : "";
    }

    private static @Nullable UUID id(String text) {
        return text.isEmpty() ? null : UUID.fromString(text);
    }
}
