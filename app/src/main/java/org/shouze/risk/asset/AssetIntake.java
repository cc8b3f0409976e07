package org.shouze.risk.asset;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.shouze.platform.intake.IntakeField;
import org.shouze.platform.intake.IntakeLine;
import org.shouze.platform.intake.IntakeOption;
import org.shouze.platform.intake.Judgement;
import org.shouze.platform.intake.SheetIntake;
import org.shouze.platform.intake.WrittenRow;
import org.springframework.stereotype.Component;

/** Assets as a spreadsheet has them (资产表格). */
@Component
class AssetIntake implements SheetIntake {

    private static final String HAPPENED = "happened";

    private final AssetStore store;
    private final Directories directories;
    private final AssetImportWriter writer;

    AssetIntake(AssetStore store, Directories directories, AssetImportWriter writer) {
        this.store = store;
        this.directories = directories;
        this.writer = writer;
    }

    @Override
    public String kind() {
        return "asset";
    }

    @Override
    public String noun() {
        return "资产";
    }

    @Override
    public String measure() {
        return "项";
    }

    @Override
    public String place() {
        return "/inventory/import";
    }

    @Override
    public String home() {
        return "/inventory";
    }

    @Override
    public String menu() {
        return "assets";
    }

    /** The name first: it is what no row can do without. */
    @Override
    public List<IntakeField> fields() {
        return Stream.concat(
                        Stream.of(AssetField.NAME),
                        Stream.of(AssetField.values()).filter(field -> field != AssetField.NAME))
                .map(field -> new IntakeField(field.name(), field.label(), field.headings(), hint(field)))
                .toList();
    }

    private static String hint(AssetField field) {
        return switch (field) {
            case NAME -> "必填。";
            case KIND -> "必填，可填：" + Worded.choices(AssetKind.class) + "。";
            case NETWORK -> "可填：" + Worded.choices(AssetNetwork.class) + "。";
            case LEVEL -> "可填：" + Worded.choices(ProtectionLevel.class) + "。";
            case OWNER, OPERATOR -> "填本单位在岗人员的姓名。";
            case SECTION -> "填本单位科室的规范名称。";
            case IMPORTANT -> "填“是”或“否”。";
            case CII_NOTICE -> "仅在收到认定通知后填写通知的文号。";
            case CONTRACT_ENDS, EVALUATED_ON, STARTED_ON -> "写明年月日，例如 2026-03-01。";
            default -> "";
        };
    }

    @Override
    public List<String> guide() {
        return List.of(
                "表头一行须有“名称”，其余列可有可无；从台账导出的表格修改后可直接导入。", "以资产编号识别同一资产；没有编号的，按类别和名称识别。", "空白单元格不会清除已有内容；一行有误不影响其他行。");
    }

    @Override
    public List<IntakeOption> options() {
        return List.of(new IntakeOption(HAPPENED, "表中是近期实际发生的新增或变更，须按规定报备（首次录入已有资产、更正登记内容时不要勾选）"));
    }

    @Override
    public List<Judgement> judge(UUID unitId, List<IntakeLine> lines) {
        var texts = lines.stream().map(AssetIntake::texts).toList();
        return new AssetMatching(store.ofUnit(unitId), directories.of(unitId, texts), unitId).judge(lines);
    }

    static AssetTexts texts(IntakeLine line) {
        var texts = new AssetTexts();
        for (var field : AssetField.values()) {
            texts.put(field, line.at(field.name()));
        }
        return texts;
    }

    @Override
    public Map<Integer, String> write(UUID unitId, List<Judgement> rows, Set<String> options) {
        return writer.write(unitId, rows, options.contains(HAPPENED));
    }

    @Override
    public Map<Integer, String> takeBack(UUID unitId, List<WrittenRow> rows) {
        return writer.takeBack(unitId, rows);
    }
}
