package org.shouze.gongwen.plan;

import java.util.List;
import java.util.regex.Pattern;
import org.shouze.gongwen.DocumentRefusedException;
import org.shouze.gongwen.DocumentRefusedException.Reason;
import org.shouze.gongwen.DocumentText;

/** Reads a network-security work plan. Has no state; safe for use by several threads. */
public final class PlanReader {

    private static final Pattern SUBJECT_MATTER =
            Pattern.compile("网络安全|网络与信息安全|网络和信息安全|网络信息安全|信息安全|网信|数据安全|网络意识形态|信息系统安全|网络信息内容|互联网安全|计算机安全");

    /**
     * Reads a plan from the bytes of a file.
     *
     * @param content the bytes, at most {@link DocumentText#MAX_BYTES}
     * @param fileName the name the user knows the file by, for messages
     * @return what the plan says
     * @throws DocumentRefusedException if the file cannot be read or is no network-security plan
     */
    public PlanReading read(byte[] content, String fileName) throws DocumentRefusedException {
        return read(DocumentText.of(content, fileName));
    }

    /**
     * Reads a plan from its text.
     *
     * @param text the text in reading order
     * @return what the plan says
     * @throws DocumentRefusedException if the text is no network-security plan
     */
    public PlanReading read(DocumentText text) throws DocumentRefusedException {
        var lines = Lines.of(text);
        if (lines.stream()
                .noneMatch(line ->
                        SUBJECT_MATTER.matcher(Texts.compact(line.text())).find())) {
            throw notAPlan("通篇没有提到网络安全");
        }
        return read(Outline.of(lines), Subjects.of(lines));
    }

    private static PlanReading read(List<Section> sections, Subjects subjects) throws DocumentRefusedException {
        var front = FrontMatter.of(sections);
        var roster = new Roster();
        var group = new GroupLines(roster);
        group.read(sections);
        var clauses = new ClauseReader(front, group, new Appointments(roster), subjects);
        clauses.readAll(sections);
        var ledger = clauses.ledger();
        if (roster.isEmpty() && ledger.obligations().stream().noneMatch(PlanReader::isTelling)) {
            throw notAPlan("既没有领导小组，也没有要做的工作");
        }
        return new PlanReading(
                front.facts(),
                roster.group(),
                sections.stream().map(Section::clause).toList(),
                ledger.obligations(),
                ledger.notUnderstood(),
                ledger.traces());
    }

    private static boolean isTelling(PlanReading.Obligation obligation) {
        return obligation.row() != null
                && (obligation.cadence() != null
                        || obligation.target() != null
                        || !obligation.responsible().isEmpty());
    }

    private static DocumentRefusedException notAPlan(String why) {
        return new DocumentRefusedException(Reason.NOT_A_PLAN, "这份文件不像网络安全工作方案：%s；请提供写明责任人和工作任务的方案。".formatted(why));
    }
}
