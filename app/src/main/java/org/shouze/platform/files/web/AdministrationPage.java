package org.shouze.platform.files.web;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.shouze.platform.files.FileSettingsView;
import org.shouze.platform.files.KindRuleView;
import org.shouze.platform.files.ScannerView;
import org.shouze.platform.files.StorageView;
import org.shouze.platform.files.UnitUseView;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.page.Page;

/**
 * How files are kept.
 *
 * @param typed what the form of the settings shows: those in force, or what was refused
 * @param units names of units by their ids
 * @param problem why something was not saved; empty where nothing was wrong
 * @param tested what a test has said; empty before one
 */
record AdministrationPage(
        StorageView storage,
        FileSettingsView settings,
        FileSettingsView typed,
        List<KindRuleView> kinds,
        List<UnitUseView> use,
        Map<UUID, String> units,
        String problem,
        String tested)
        implements Page {

    @Override
    public String title() {
        return "文件管理";
    }

    @Override
    public String menu() {
        return "files";
    }

    String oldest() {
        var oldest = storage.figures().oldest();
        return oldest == null
                ? "尚未巡检"
                : DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").format(oldest.atZoneSameInstant(BusinessTime.ZONE));
    }

    String unitName(UUID id) {
        return units.getOrDefault(id, "其他单位");
    }

    static String told(ScannerView scanner) {
        var age = scanner.age() < 0 ? "病毒库日期未知" : "病毒库已 " + scanner.age() + " 天未更新";
        return "连接正常：" + scanner.program() + "，病毒库版本 " + (scanner.signatures().isEmpty() ? "未知" : scanner.signatures())
                + "，" + age + "。";
    }
}
