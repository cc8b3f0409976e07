package org.shouze.gongwen.plan;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The parts of an official document around its body: mark, number, title, addressees, signature and date. */
final class FrontMatter {

    private static final Pattern NUMBER = Pattern.compile(
            "^([\\p{IsHan}]{2,20}\\s{0,2}[〔\\[（(【]\\s{0,2}(?:19|20)\\d{2}\\s{0,2}[〕\\]）)】]\\s{0,2}第?\\d{1,4}号)(?:\\s.{0,20})?$");
    private static final Pattern KIND =
            Pattern.compile(".*(?:方案|通知|计划|办法|制度|意见|细则|规定|预案|要点|决定|报告|清单|责任制|通报|函)(?:[（(].{1,12}[）)])?$");
    private static final Pattern BODY = Pattern.compile(
            "^[\\p{IsHan}（）()·\\s]{1,30}(?:局|委|委员会|办|办公室|府|院|校|中心|公司|学校|小学|中学|幼儿园|医院|会|厅|部|站|处|所|队|街道|集团|大学|学院|馆|社|镇|乡|村|社区)$");
    private static final Pattern ISSUER_IN_TITLE = Pattern.compile(
            "^([\\p{IsHan}]{2,24}?(?:局|委员会|政府|办公室|办事处|医院|学校|小学|中学|幼儿园|学院|大学|中心|公司|[院校馆园所站]|镇|乡|街道))(?=关于|\\s{0,2}(?:19|20)\\d{2}|网络|信息)");
    private static final Pattern CLOSING =
            Pattern.compile("^(?:特此通知|附件?[：:].*+|抄送.*+|（?此件.*+|联系人.*+|主题词.*+|.{0,20}印发)。?$");
    private static final int LONGEST_TITLE_LINE = 50;

    private final IdentityHashMap<Line, String> reasons = new IdentityHashMap<>();
    private final List<String> addressees = new ArrayList<>();
    private final List<String> titleLines = new ArrayList<>();
    private @Nullable String title;
    private @Nullable String issuer;
    private @Nullable String number;
    private @Nullable String date;

    private FrontMatter() {}

    static FrontMatter of(List<Section> sections) {
        var front = new FrontMatter();
        var first = sections.getFirst();
        if (first.level() == 0) {
            front.readHead(first.lines());
        }
        front.readTail(sections);
        front.settle();
        return front;
    }

    PlanReading.DocumentFacts facts() {
        return new PlanReading.DocumentFacts(title, issuer, number, date, List.copyOf(addressees));
    }

    /** Why a line of the document's frame demands nothing; null if it belongs to the body. */
    @Nullable String reason(Line line) {
        return reasons.get(line);
    }

    private void readHead(List<Line> lines) {
        for (var line : lines) {
            var text = Texts.squeeze(line.text());
            var end = text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
            if (line.isRow() || "。；！？".indexOf(end) >= 0 || text.length() > LONGEST_TITLE_LINE) {
                return;
            }
            if (readHeadLine(line, text)) {
                return;
            }
        }
    }

    /** Reads a line above the body and tells whether it was the last one. */
    private boolean readHeadLine(Line line, String text) {
        var numbered = NUMBER.matcher(text);
        var dated = WrittenDate.matcher(text);
        if (numbered.matches()) {
            number = numbered.group(1);
            reasons.put(line, "发文字号，不提出要求");
        } else if (dated.matches()) {
            date = WrittenDate.iso(dated);
            reasons.put(line, "成文日期，不提出要求");
        } else if (text.endsWith("：") || text.endsWith(":")) {
            return readAddressees(line, text);
        } else if (text.endsWith("文件") && titleLines.isEmpty()) {
            issuer = text.substring(0, text.length() - 2);
            reasons.put(line, "发文机关标志，不提出要求");
        } else if (title == null && !GroupLines.isLabelled(line.text())) {
            titleLines.add(text);
            reasons.put(line, "公文标题，不提出要求");
            if (KIND.matcher(text).matches()) {
                title = String.join("", titleLines);
            }
        }
        return false;
    }

    private boolean readAddressees(Line line, String text) {
        if (GroupLines.isLabelled(line.text())
                || text.matches("(?:为|根据|按照|依据|结合).*|.*(?:如下|以下|通知|安排|方案|计划|包括|职责).{0,3}")) {
            return true;
        }
        for (var addressee : text.substring(0, text.length() - 1).split("[、，,；;]", -1)) {
            if (!addressee.isBlank()) {
                addressees.add(addressee.strip());
            }
        }
        reasons.put(line, "主送机关，不提出要求");
        return true;
    }

    private void readTail(List<Section> sections) {
        Line before = null;
        for (var section : sections) {
            for (var line : section.lines()) {
                if (!reasons.containsKey(line)) {
                    readTailLine(line, before);
                }
                before = line;
            }
        }
    }

    private void readTailLine(Line line, @Nullable Line before) {
        var text = Texts.squeeze(line.text());
        var dated = WrittenDate.matcher(text);
        if (dated.matches()) {
            reasons.put(line, "署名和成文日期，不提出要求");
            if (dated.group(3) != null && (date == null || !text.contains("印发"))) {
                date = WrittenDate.iso(dated);
            }
            if (before != null
                    && BODY.matcher(Texts.compact(before.text())).matches()
                    && !reasons.containsKey(before)) {
                issuer = Texts.compact(before.text());
                reasons.put(before, "署名和成文日期，不提出要求");
            }
        } else if (CLOSING.matcher(text).matches()) {
            var printed = WrittenDate.matcher(text.replaceFirst("^.*?(?=(?:19|20)\\d{2}年)", ""));
            date = date == null && printed.matches() ? WrittenDate.iso(printed) : date;
            reasons.put(line, "公文结尾，不提出要求");
        } else if (KIND.matcher(text).matches() && text.length() <= 40 && text.indexOf('，') < 0) {
            reasons.put(line, "公文标题，不提出要求");
        }
    }

    private void settle() {
        if (title == null && !titleLines.isEmpty()) {
            title = titleLines.getFirst();
        }
        if (title == null || issuer != null) {
            return;
        }
        if (titleLines.size() > 1 && BODY.matcher(titleLines.getFirst()).matches()) {
            issuer = titleLines.getFirst();
            return;
        }
        var matcher = ISSUER_IN_TITLE.matcher(title);
        if (matcher.find()) {
            issuer = matcher.group(1);
        }
    }
}
