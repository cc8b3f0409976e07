package org.shouze.application.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.risk.asset.AssetDues;
import org.shouze.risk.asset.AssetField;
import org.shouze.risk.asset.AssetQuery;
import org.shouze.risk.asset.AssetTexts;
import org.shouze.risk.asset.AssetView;
import org.shouze.risk.asset.Assets;
import org.shouze.risk.asset.FilingQuery;
import org.shouze.risk.asset.FilingReceipt;
import org.shouze.risk.asset.FilingState;
import org.shouze.risk.asset.Filings;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** What the bureau has, one system that changes and is filed, and one that is new and waits to be. */
@Component
@ConditionalOnBooleanProperty("shouze.demo")
class DemoAssets {

    private static final String OFFICER = "officer";
    private static final String SITE = "云溪文旅网";
    private static final String OFFICE = "区委网信办";

    /** Kind, name, number, owner, operator, network, domain or address, level. */
    private static final List<String> LEDGER = List.of(
            "网站|云溪文旅网|W-01|丁一鸣|唐果|互联网|www.yunxi-wl.example.gov.cn|第二级",
            "信息系统|公共文化场馆预约系统|S-01|丁一鸣|唐果|互联网|yuyue.yunxi-wl.example.gov.cn|第三级",
            "信息系统|非物质文化遗产数字化保护与传承综合管理信息服务平台|S-02|贺知远|唐果|政务外网|10.20.3.12|第二级",
            "信息系统|协同办公系统|S-03|陆嘉禾|丁一鸣|政务外网|10.20.3.15|第二级",
            "信息系统|财务核算系统|S-04|陆嘉禾||单机||第一级",
            "政务新媒体账号|云溪文旅公众号|M-01|韩雨薇|韩雨薇|互联网||未定级",
            "LED显示屏|文化馆广场大屏|L-01|贺知远|贺知远|单机||未定级",
            "LED显示屏|图书馆大厅屏|L-02|||单机||未定级",
            "服务器|场馆预约系统应用服务器|H-01|丁一鸣|丁一鸣|互联网|10.20.5.21|未定级",
            "网络设备|机房核心交换机|N-01|丁一鸣|丁一鸣|政务外网|10.20.0.1|未定级",
            "安全设备|互联网出口防火墙|F-01|丁一鸣|丁一鸣|互联网|10.20.0.254|未定级",
            "数据资源|场馆预约人员信息|D-01|贺知远|丁一鸣|互联网||未定级");

    private final Assets assets;
    private final Filings filings;
    private final AssetDues dues;

    DemoAssets(Assets assets, Filings filings, AssetDues dues) {
        this.assets = assets;
        this.filings = filings;
        this.dues = dues;
    }

    /** Everything that was there before the platform. */
    void entered(DemoAccounts accounts, LocalDate day) {
        accounts.as(OFFICER, () -> LEDGER.forEach(line -> assets.add(read(line, day), false)));
    }

    private static AssetTexts read(String line, LocalDate day) {
        var parts = line.split("\\|", -1);
        var texts = new AssetTexts();
        var fields = List.of(
                AssetField.KIND,
                AssetField.NAME,
                AssetField.CODE,
                AssetField.OWNER,
                AssetField.OPERATOR,
                AssetField.NETWORK,
                parts[6].matches("[0-9.]+") ? AssetField.ADDRESS : AssetField.DOMAIN,
                AssetField.LEVEL);
        for (int n = 0; n < parts.length; n++) {
            texts.put(fields.get(n), parts[n]);
        }
        if (parts[7].equals("第二级") || parts[7].equals("第三级")) {
            var number = parts[2].substring(2);
            texts.put(AssetField.FILING_NO, "99010699001-000" + number)
                    .put(AssetField.EVALUATED_ON, day.minusMonths(1).toString())
                    .put(AssetField.IMPORTANT, "是");
        }
        return texts;
    }

    /** What the platform asks for early each morning. */
    void upToDate() {
        dues.everyUnit();
    }

    /** The site gets another domain. */
    void changed(DemoAccounts accounts) {
        accounts.as(OFFICER, () -> {
            var site = named(SITE);
            var texts = AssetTexts.of(site.facts()).put(AssetField.DOMAIN, "wl.yunxi.example.gov.cn");
            assets.change(site.id(), site.revision(), texts);
        });
    }

    /** The system of the third level has been evaluated again. */
    void evaluated(DemoAccounts accounts, LocalDate day) {
        accounts.as(OFFICER, () -> {
            var system = named("公共文化场馆预约系统");
            var texts = AssetTexts.of(system.facts()).put(AssetField.EVALUATED_ON, day.toString());
            assets.change(system.id(), system.revision(), texts);
        });
    }

    /** What waits is filed by letter. */
    void filed(DemoAccounts accounts, UUID bureau, LocalDate day) {
        accounts.as(
                OFFICER,
                () -> filings.list(new FilingQuery(bureau, FilingState.OPEN, null, 10, null))
                        .forEach(filing -> filings.file(
                                filing.id(),
                                filing.revision(),
                                new FilingReceipt(day, OFFICE, "云文旅函〔" + day.getYear() + "〕7号", null))));
    }

    /** Something new, whose letter is still to be written. */
    void opened(DemoAccounts accounts) {
        var texts = new AssetTexts()
                .put(AssetField.KIND, "移动应用")
                .put(AssetField.NAME, "云游云溪小程序")
                .put(AssetField.CODE, "A-01")
                .put(AssetField.OWNER, "韩雨薇")
                .put(AssetField.NETWORK, "互联网");
        accounts.as(OFFICER, () -> assets.add(texts, true));
    }

    private AssetView named(String name) {
        return assets.list(new AssetQuery(Acting.unit(), AssetQuery.Filter.NONE, name, 1, null))
                .getFirst();
    }
}
