package org.shouze.risk.asset;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.intake.ImportOutcome;
import org.shouze.platform.intake.IntakeLine;
import org.shouze.platform.intake.Judgement;
import org.shouze.platform.kernel.Ids;
import org.shouze.platform.kernel.Refusal.Finding;
import org.shouze.risk.asset.AssetHistoryStore.Entry;

/**
 * Decides which asset a row of a spreadsheet is about, and what the row would do to it (导入判定): by its number, or by kind and
 * name.
 */
final class AssetMatching {

    private final Map<String, AssetView> byCode = new HashMap<>();
    private final Map<String, List<AssetView>> byName = new HashMap<>();
    private final Map<String, Integer> rowOf = new HashMap<>();
    private final Directory directory;
    private final UUID unitId;

    AssetMatching(Collection<AssetView> known, Directory directory, UUID unitId) {
        this.directory = directory;
        this.unitId = unitId;
        for (var asset : known) {
            var facts = asset.facts();
            if (!facts.code().isEmpty()) {
                byCode.put(facts.code(), asset);
            }
            if (!asset.isClosed()) {
                byName.computeIfAbsent(facts.name(), name -> new ArrayList<>()).add(asset);
            }
        }
    }

    List<Judgement> judge(List<IntakeLine> lines) {
        return lines.stream().map(this::judge).toList();
    }

    private Judgement judge(IntakeLine line) {
        var texts = AssetIntake.texts(line);
        var name = texts.at(AssetField.NAME);
        if (!line.broken().isEmpty()) {
            return Judgement.refused(line, name, "单元格 " + line.broken() + " 的公式没有结果，请改为数值或文字。", "");
        }
        var same = sameNamed(texts);
        var coded = byCode.get(texts.at(AssetField.CODE));
        if (coded == null && same.size() > 1) {
            return Judgement.refused(
                    line, name, "台账中有 " + same.size() + " 项同名资产，无法判断是哪一项。请填写资产编号。", AssetField.NAME.name());
        }
        var target = coded != null ? coded : same.isEmpty() ? null : same.getFirst();
        if (target != null && target.isClosed()) {
            return Judgement.refused(line, name, "该编号的资产已关停，不能修改。如仍在使用，请先恢复使用。", AssetField.CODE.name());
        }
        var twin = rowOf.putIfAbsent(key(texts, target), line.number());
        return twin == null
                ? judge(line, texts, target)
                : Judgement.refused(line, name, "与第 " + twin + " 行是同一资产，请只保留一行。", AssetField.NAME.name());
    }

    private List<AssetView> sameNamed(AssetTexts texts) {
        var kind = Worded.read(AssetKind.class, texts.at(AssetField.KIND));
        var code = texts.at(AssetField.CODE);
        return byName.getOrDefault(texts.at(AssetField.NAME), List.of()).stream()
                .filter(asset -> kind.isEmpty() || asset.facts().kind() == kind.get())
                // Another number is another thing: ten printers of one name.
                .filter(asset -> code.isEmpty() || asset.facts().code().isEmpty())
                .toList();
    }

    private static String key(AssetTexts texts, @Nullable AssetView target) {
        if (target != null) {
            return target.id().toString();
        }
        var code = texts.at(AssetField.CODE);
        return code.isEmpty() ? texts.at(AssetField.KIND) + '\n' + texts.at(AssetField.NAME) : "code " + code;
    }

    private Judgement judge(IntakeLine line, AssetTexts texts, @Nullable AssetView target) {
        var name = texts.at(AssetField.NAME);
        var read = read(texts, target);
        var facts = read.facts();
        if (facts == null) {
            var why = read.findings().stream().map(Finding::message).collect(Collectors.joining());
            return Judgement.refused(line, name, why, read.findings().getFirst().field());
        }
        var warnings = NumberWarnings.of(facts).stream().map(Finding::message).collect(Collectors.joining());
        if (target == null) {
            return new Judgement(line, ImportOutcome.NEW, name, warnings, "", Ids.next());
        }
        var after = new AssetView(target.id(), unitId, facts, null, target.ownerGone(), target.revision());
        var differences = Differences.between(target, after);
        return differences.isEmpty()
                ? new Judgement(line, ImportOutcome.UNCHANGED, name, "", "", target.id())
                : new Judgement(line, ImportOutcome.CHANGED, name, said(differences) + warnings, "", target.id());
    }

    /** What a row says of an asset: a blank cell says nothing. */
    AssetReading.Result read(AssetTexts texts, @Nullable AssetView target) {
        var before = target == null ? null : target.facts();
        var all = before == null ? texts : AssetTexts.of(before).over(texts);
        return new AssetReading(all, directory, unitId, before).read();
    }

    private static String said(List<Entry> differences) {
        return differences.stream()
                .map(each -> each.field() + "：" + shown(each.before()) + " → " + shown(each.after()))
                .collect(Collectors.joining("；", "", "。"));
    }

    private static String shown(String text) {
        return text.isEmpty() ? "（空）" : text;
    }
}
