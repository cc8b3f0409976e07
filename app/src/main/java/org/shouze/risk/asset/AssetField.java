package org.shouze.risk.asset;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A field of an asset (资产字段): its label, the headings under which offices keep it, and what it says in words. */
@SuppressWarnings("ImmutableEnumChecker") // the functions keep nothing
public enum AssetField {
    KIND("类别", facts -> facts.kind().label(), "资产类别", "类型", "资产类型"),
    NAME("名称", AssetFacts::name, "资产名称", "系统名称", "网站名称", "设备名称"),
    CODE("资产编号", AssetFacts::code, "编号", "资产编码"),
    OWNER("主管人", facts -> name(facts.keepers().owner()), "责任人", "主管责任人", "负责人"),
    OPERATOR("运营人", facts -> name(facts.keepers().operator()), "运维人", "运营责任人", "管理员", "运维责任人"),
    SECTION("责任科室", facts -> facts.keepers().sectionName(), "科室", "部门", "所属科室", "使用科室"),
    NETWORK("所在网络", AssetField::network, "网络", "网络类型", "接入网络"),
    ADDRESS("地址", facts -> facts.place().address(), "IP地址", "IP", "网址", "访问地址", "URL"),
    DOMAIN("域名", facts -> facts.place().domain(), "网站域名"),
    PRODUCT("产品", facts -> facts.supply().product(), "产品型号", "品牌型号", "型号", "软件名称"),
    VERSION("版本", facts -> facts.supply().version(), "版本号", "软件版本"),
    SUPPLIER("供应商", facts -> facts.supply().supplier(), "供应单位", "建设单位", "运维单位", "开发单位"),
    CONTRACT("合同编号", facts -> facts.supply().contract(), "合同"),
    CONTRACT_ENDS("合同到期日", facts -> day(facts.supply().contractEndsOn()), "合同到期", "合同截止日期", "服务到期日"),
    LEVEL("保护等级", facts -> facts.protection().level().label(), "等保等级", "等保级别", "安全保护等级", "等级"),
    FILING_NO("等保备案编号", facts -> facts.protection().filingNo(), "备案证明编号", "等保备案号", "备案编号"),
    EVALUATION_NO("测评报告编号", facts -> facts.protection().evaluationNo(), "等保测评报告编号"),
    EVALUATED_ON("测评日期", facts -> day(facts.protection().evaluatedOn()), "最近测评日期", "等保测评日期"),
    CII_NOTICE("关键信息基础设施认定通知", facts -> facts.protection().ciiNotice(), "关基认定通知", "关基认定文号"),
    ICP_NO("ICP备案号", facts -> facts.registration().icpNo(), "ICP备案", "ICP"),
    PSB_NO("公安联网备案号", facts -> facts.registration().psbNo(), "公安备案号", "公网安备号"),
    IMPORTANT("重要系统", facts -> facts.important() ? "是" : "否", "是否重要", "是否重要系统", "重要信息系统"),
    STARTED_ON("启用日期", facts -> day(facts.startedOn()), "上线日期", "投用日期", "购置日期"),
    NOTE("备注", AssetFacts::note, "说明");

    private final String label;
    private final Function<AssetFacts, String> text;
    private final String headings;

    AssetField(String label, Function<AssetFacts, String> text, String... headings) {
        this.label = label;
        this.text = text;
        this.headings = String.join("|", headings);
    }

    public String label() {
        return label;
    }

    /** Other words for its label, as offices write them at the head of a column. */
    List<String> headings() {
        return List.of(headings.split("\\|"));
    }

    /** What an asset has in this field, in words; empty where nothing. */
    public String of(AssetFacts facts) {
        return text.apply(facts);
    }

    /** Whether it says a day. */
    public boolean isDay() {
        return switch (this) {
            case CONTRACT_ENDS, EVALUATED_ON, STARTED_ON -> true;
            default -> false;
        };
    }

    private static String name(@Nullable Keeper keeper) {
        return keeper == null ? "" : keeper.name();
    }

    private static String network(AssetFacts facts) {
        var network = facts.place().network();
        return network == null ? "" : network.label();
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
