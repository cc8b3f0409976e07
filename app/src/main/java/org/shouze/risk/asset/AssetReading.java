package org.shouze.risk.asset;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.Ids;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.Refusal.Finding;
import org.shouze.platform.kernel.sheet.CellDates;
import org.shouze.platform.organization.PersonNames;
import org.shouze.platform.organization.PersonView;

/** Reads what is said of an asset (资产登记内容), and tells everything that is wrong with it at once. */
final class AssetReading {

    private static final int LONGEST = 200;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_NOTE = 1000;

    private final AssetTexts texts;
    private final Directory directory;
    private final UUID unitId;
    private final @Nullable AssetFacts before;
    private final List<Finding> findings = new ArrayList<>();
    private boolean forgiving;

    /** @param before what it was; whom it names already may stay, even when that person has left */
    AssetReading(AssetTexts texts, Directory directory, UUID unitId, @Nullable AssetFacts before) {
        this.texts = texts;
        this.directory = directory;
        this.unitId = unitId;
        this.before = before;
    }

    /** For what the ledger said once: whoever has left since, and a section that is gone, may stand there again. */
    AssetReading forgiving() {
        forgiving = true;
        return this;
    }

    /**
     * What was understood, or what is wrong.
     *
     * @param facts null where something is wrong
     */
    record Result(@Nullable AssetFacts facts, List<Finding> findings) {

        /** @throws Refusal that tells everything that is wrong */
        AssetFacts orRefuse() {
            if (facts == null) {
                throw Refusal.invalid(findings);
            }
            return facts;
        }
    }

    Result read() {
        var kind = choice(AssetField.KIND, AssetKind.class);
        if (texts.at(AssetField.KIND).isEmpty()) {
            wrong(AssetField.KIND, "请选择资产类别。");
        }
        if (texts.at(AssetField.NAME).isEmpty()) {
            wrong(AssetField.NAME, "请填写资产名称。");
        }
        checkLengths();
        var important = texts.at(AssetField.IMPORTANT);
        if (!important.isEmpty() && yesOrNo(important).isEmpty()) {
            wrong(AssetField.IMPORTANT, "“" + important + "”无法识别，重要系统请填“是”或“否”。");
        }
        var facts = new AssetFacts(
                kind.orElse(AssetKind.SYSTEM),
                texts.at(AssetField.NAME),
                texts.at(AssetField.CODE),
                keepers(),
                new AssetFacts.Place(
                        choice(AssetField.NETWORK, AssetNetwork.class).orElse(null),
                        texts.at(AssetField.ADDRESS),
                        texts.at(AssetField.DOMAIN)),
                supply(),
                protection(),
                new AssetFacts.Registration(texts.at(AssetField.ICP_NO), texts.at(AssetField.PSB_NO)),
                yesOrNo(important).orElse(false),
                day(AssetField.STARTED_ON),
                texts.at(AssetField.NOTE));
        return new Result(findings.isEmpty() ? facts : null, List.copyOf(findings));
    }

    private AssetFacts.Keepers keepers() {
        var section = texts.at(AssetField.SECTION);
        var found = directory.sections().get(section);
        if (!section.isEmpty() && found == null && !forgiving && !isKeptSection(section)) {
            wrong(AssetField.SECTION, "本单位没有科室“" + section + "”。请先在“组织”中登记，或填写规范名称。");
        }
        return new AssetFacts.Keepers(
                keeper(
                        AssetField.OWNER,
                        before == null ? null : before.keepers().owner()),
                keeper(
                        AssetField.OPERATOR,
                        before == null ? null : before.keepers().operator()),
                found == null ? null : found.id(),
                section);
    }

    private boolean isKeptSection(String section) {
        return before != null && section.equals(before.keepers().sectionName());
    }

    private AssetFacts.Supply supply() {
        return new AssetFacts.Supply(
                texts.at(AssetField.PRODUCT),
                texts.at(AssetField.VERSION),
                texts.at(AssetField.SUPPLIER),
                texts.at(AssetField.CONTRACT),
                day(AssetField.CONTRACT_ENDS));
    }

    private AssetFacts.Protection protection() {
        return new AssetFacts.Protection(
                choice(AssetField.LEVEL, ProtectionLevel.class).orElse(ProtectionLevel.UNGRADED),
                texts.at(AssetField.FILING_NO),
                texts.at(AssetField.EVALUATION_NO),
                day(AssetField.EVALUATED_ON),
                texts.at(AssetField.CII_NOTICE));
    }

    private @Nullable Keeper keeper(AssetField field, @Nullable Keeper kept) {
        var text = texts.at(field);
        if (text.isEmpty()) {
            return null;
        }
        if (kept != null && (text.equals(kept.personId().toString()) || text.equals(kept.name()))) {
            return kept;
        }
        return Directories.isId(text) ? chosen(field, Ids.parse(text)) : named(field, PersonNames.clean(text));
    }

    private @Nullable Keeper chosen(AssetField field, UUID id) {
        var person = directory.people().get(id);
        if (person == null || !person.unitId().equals(unitId)) {
            return wrong(field, "所选" + field.label() + "不是本单位人员，请重新选择。");
        }
        if (person.hasLeft() && !forgiving) {
            return wrong(field, person.name() + "已离任，不能作为" + field.label() + "，请另选人员。");
        }
        return new Keeper(person.id(), person.name());
    }

    private @Nullable Keeper named(AssetField field, String name) {
        List<PersonView> found = directory.named().getOrDefault(name, List.of());
        if (found.isEmpty()) {
            return wrong(field, "本单位在岗人员中没有“" + name + "”。请先在“组织”中登记，或将" + field.label() + "留空，以后再指定。");
        }
        if (found.size() > 1) {
            return wrong(
                    field, "本单位有 " + found.size() + " 位“" + name + "”，无法判断是谁。请将" + field.label() + "留空，导入后在页面上指定。");
        }
        return new Keeper(found.getFirst().id(), found.getFirst().name());
    }

    private void checkLengths() {
        for (var field : AssetField.values()) {
            var longest = switch (field) {
                case NAME -> LONGEST_NAME;
                case NOTE -> LONGEST_NOTE;
                default -> LONGEST;
            };
            if (texts.at(field).length() > longest) {
                wrong(field, field.label() + "超过 " + longest + " 个字，请精简。");
            }
        }
    }

    private <E extends Enum<E> & Worded> Optional<E> choice(AssetField field, Class<E> kind) {
        var text = texts.at(field);
        var found = text.isEmpty() ? Optional.<E>empty() : Worded.read(kind, text);
        if (!text.isEmpty() && found.isEmpty()) {
            wrong(field, field.label() + "“" + shortened(text) + "”无法识别，应为：" + Worded.choices(kind) + "。");
        }
        return found;
    }

    private @Nullable LocalDate day(AssetField field) {
        var text = texts.at(field);
        var read = CellDates.read(text);
        if (!text.isEmpty() && read.isEmpty()) {
            wrong(field, field.label() + "“" + shortened(text) + "”无法识别，请写明年月日，例如 2026-03-01。");
        }
        return read.orElse(null);
    }

    private static Optional<Boolean> yesOrNo(String text) {
        return switch (text) {
            case "是", "√", "✓", "1", "true", "重要" -> Optional.of(true);
            case "否", "×", "0", "false", "" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private @Nullable Keeper wrong(AssetField field, String sentence) {
        findings.add(new Finding(field.name(), sentence));
        return null;
    }

    private static String shortened(String text) {
        return text.length() > 20 ? text.substring(0, 20) + "…" : text;
    }
}
