package org.shouze.platform.audit.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.audit.EntryFilter;
import org.shouze.platform.audit.EntryView;
import org.shouze.platform.audit.Labels;
import org.shouze.platform.audit.ShorteningView;
import org.shouze.platform.kernel.auditable.AuditKind;
import org.shouze.platform.kernel.page.Page;

/** The log (审计日志): what was looked for, and what was found. */
record AuditPage(
        EntryFilter filter,
        List<EntryView> entries,
        boolean more,
        Labels labels,
        String hint,
        @Nullable ShorteningView shortening)
        implements Page {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    @Override
    public String title() {
        return "审计日志";
    }

    @Override
    public String menu() {
        return AuditMenu.LOG;
    }

    List<AuditKind> kinds() {
        return List.of(AuditKind.values());
    }

    static String moment(OffsetDateTime at) {
        return MOMENT.format(at);
    }

    static String tone(AuditKind kind) {
        return switch (kind) {
            case REFUSAL -> "sz-state-overdue";
            case EXPORT, DOWNLOAD -> "sz-state-proof";
            case SIGN_IN, SIGN_OUT -> "sz-state-open";
            case CHANGE -> "sz-state-done";
            case OPERATION -> "sz-state-upcoming";
        };
    }

    /** One line: what was done to what. */
    static String what(EntryView entry, Labels labels) {
        return entry.relation().isEmpty()
                ? entry.summary()
                : labels.operation(entry.operation()) + labels.relation(entry.relation());
    }

    String day(java.time.@org.jspecify.annotations.Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    boolean filtered() {
        return !query().isEmpty();
    }

    /** Whether one of the rarer conditions is set, which the page otherwise folds away. */
    boolean narrowed() {
        return !(filter.relation() + filter.record() + filter.address() + filter.action() + filter.text()).isEmpty();
    }

    String nextHref() {
        return "/audit?" + query() + "&before=" + entries.getLast().position();
    }

    String exportHref() {
        return "/audit.xlsx?" + query();
    }

    private String query() {
        var parts = new LinkedHashMap<String, String>();
        parts.put("from", day(filter.from()));
        parts.put("to", day(filter.to()));
        var kind = filter.kind();
        parts.put("kind", kind == null ? "" : kind.name());
        parts.put("who", filter.who());
        parts.put("action", filter.action());
        parts.put("relation", filter.relation());
        parts.put("record", filter.record());
        parts.put("address", filter.address());
        parts.put("text", filter.text());
        return parts.entrySet().stream()
                .filter(part -> !part.getValue().isEmpty())
                .map(AuditPage::encoded)
                .collect(Collectors.joining("&"));
    }

    private static String encoded(Map.Entry<String, String> part) {
        return part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8);
    }
}
