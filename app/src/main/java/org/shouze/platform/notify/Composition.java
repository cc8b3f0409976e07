package org.shouze.platform.notify;

import java.util.List;
import java.util.stream.Collectors;
import org.shouze.platform.notify.OutboxStore.Line;
import org.shouze.platform.notify.OutboxStore.Taken;
import org.shouze.platform.notify.wire.Letter;

/** The words of a letter: titles and links, nothing else. */
final class Composition {

    private static final int MOST_LINES = 30;
    private static final String SIGNED = "【守责】";

    private Composition() {}

    /**
     * Who reads it (收信人).
     *
     * @param name the first word of what a whole group reads: all but one are not meant
     */
    record Reader(String name, String address) {}

    static Letter of(Taken taken, Reader reader, List<Line> lines, String publicAddress) {
        var digest = taken.digestOn();
        var signed = taken.way().isPersonal() || reader.name().isEmpty() ? SIGNED : SIGNED + reader.name() + "，";
        var subject = digest == null
                ? signed + taken.kind().label() + "：" + lines.getFirst().title()
                : signed + digest.getMonthValue() + "月" + digest.getDayOfMonth() + "日待办提醒，共 " + lines.size() + " 项";
        var shown = lines.stream()
                .limit(MOST_LINES)
                .map(line ->
                        digest == null ? link(line, publicAddress) : line.title() + "\n" + link(line, publicAddress))
                .collect(Collectors.joining("\n"));
        var rest = lines.size() > MOST_LINES ? "\n另有 " + (lines.size() - MOST_LINES) + " 项，请登录平台查看。" : "";
        return new Letter(taken.id(), reader.address(), subject, subject + "\n" + shown + rest);
    }

    private static String link(Line line, String publicAddress) {
        return publicAddress.isEmpty() ? "请登录平台查看。" : publicAddress + line.href();
    }
}
