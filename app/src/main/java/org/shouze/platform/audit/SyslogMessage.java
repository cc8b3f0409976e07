package org.shouze.platform.audit;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.shouze.platform.audit.chain.LogLine;
import org.shouze.platform.audit.chain.Seal;
import org.shouze.platform.kernel.auditable.AuditKind;

/** A message of RFC 5424, framed by its length as RFC 5425 wants it. */
final class SyslogMessage {

    private static final int LOG_AUDIT = 13 * 8;
    private static final int WARNING = 4;
    private static final int NOTICE = 5;
    private static final int LONGEST_VALUE = 200;

    /** Receivers need not take more than 8 KB; what is longer stays in the log and is named by its position. */
    private static final int LONGEST_TEXT = 6_000;

    private static final DateTimeFormatter MICROS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'");
    private static final char BYTE_ORDER_MARK = 0xfeff;

    private SyslogMessage() {}

    static byte[] of(LogLine.Entry line, String host) {
        var entry = EntryReading.read(line);
        var data = new LinkedHashMap<String, String>();
        data.put("position", String.valueOf(entry.position()));
        data.put("kind", entry.kind().name());
        data.put("name", entry.name());
        data.put("address", entry.address());
        data.put("action", entry.action());
        data.put("relation", entry.relation());
        data.put("record", entry.record());
        data.put("sha256", entry.sha256());
        data.put("sm3", entry.sm3());
        var severity = entry.kind() == AuditKind.REFUSAL || entry.action().endsWith("refused") ? WARNING : NOTICE;
        var text = line.body().getBytes(StandardCharsets.UTF_8).length > LONGEST_TEXT ? entry.summary() : line.body();
        return framed(heading(severity, entry.at(), host, "entry"), data, text);
    }

    static byte[] of(Seal seal, String host) {
        var data = Map.of("position", String.valueOf(seal.position()), "key", seal.key());
        return framed(heading(NOTICE, OffsetDateTime.parse(seal.at()), host, "checkpoint"), data, seal.line());
    }

    static byte[] trial(OffsetDateTime now, String host) {
        return framed(heading(NOTICE, now, host, "test"), Map.of(), "守责审计日志外发测试 Shouze audit forwarding test");
    }

    private static String heading(int severity, OffsetDateTime at, String host, String id) {
        return "<" + (LOG_AUDIT + severity) + ">1 " + MICROS.format(at.withOffsetSameInstant(ZoneOffset.UTC)) + " "
                + host + " shouze " + ProcessHandle.current().pid() + " " + id;
    }

    private static byte[] framed(String heading, Map<String, String> data, String text) {
        var message = heading + " " + structured(data) + " " + BYTE_ORDER_MARK + text;
        var bytes = message.getBytes(StandardCharsets.UTF_8);
        var length = (bytes.length + " ").getBytes(StandardCharsets.US_ASCII);
        var framed = new byte[length.length + bytes.length];
        System.arraycopy(length, 0, framed, 0, length.length);
        System.arraycopy(bytes, 0, framed, length.length, bytes.length);
        return framed;
    }

    private static String structured(Map<String, String> data) {
        var given = data.entrySet().stream()
                .filter(part -> !part.getValue().isEmpty())
                .map(part -> " " + part.getKey() + "=\"" + escaped(part.getValue()) + "\"")
                .collect(Collectors.joining());
        return given.isEmpty() ? "-" : "[shouze@32473" + given + "]";
    }

    private static String escaped(String value) {
        var shortened = value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) : value;
        return shortened.replaceAll("\\p{Cntrl}", " ").replaceAll("([\"\\\\\\]])", "\\\\$1");
    }
}
