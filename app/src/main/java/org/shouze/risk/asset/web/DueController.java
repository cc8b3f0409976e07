package org.shouze.risk.asset.web;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.page.Filters;
import org.shouze.platform.kernel.page.Spreadsheet;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.platform.organization.Units;
import org.shouze.risk.asset.AssetDue;
import org.shouze.risk.asset.AssetDues;
import org.shouze.risk.asset.AssetGrants;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What falls due of the assets within a year. */
@Controller
@Requires(AssetGrants.READ)
class DueController {

    private static final int YEAR = 365;
    private static final int SHOWN = 500;
    private static final List<String> HEADINGS = List.of("到期日", "事项", "资产", "保护等级", "主管人", "运营人");

    private final AssetDues dues;
    private final Units units;
    private final BusinessTime time;

    DueController(AssetDues dues, Units units, BusinessTime time) {
        this.dues = dues;
        this.units = units;
        this.time = time;
    }

    @GetMapping("/inventory/dues")
    DuePage list(@RequestParam(required = false) @Nullable String unit) {
        var filters = new Filters();
        var wanted = Objects.requireNonNullElse(filters.id("单位", unit), Acting.unit());
        var found = dues.within(wanted, YEAR);
        return new DuePage(
                units.get(wanted),
                units.all(),
                found.stream().limit(SHOWN).toList(),
                found.size(),
                time.today(),
                filters.hint());
    }

    @GetMapping("/inventory/dues.xlsx")
    ResponseEntity<byte[]> export(@RequestParam(required = false) @Nullable String unit) {
        var wanted = Objects.requireNonNullElse(new Filters().id("单位", unit), Acting.unit());
        var name = units.get(wanted).name() + "资产到期事项";
        return Spreadsheet.answer(
                name, HEADINGS, dues.within(wanted, YEAR).stream().map(DueController::cells));
    }

    private static List<String> cells(AssetDue due) {
        var facts = due.asset().facts();
        return List.of(
                due.dueOn().toString(),
                due.kind().label(),
                facts.name(),
                facts.protection().level().label(),
                DuePage.name(facts.keepers().owner()),
                DuePage.name(facts.keepers().operator()));
    }
}
