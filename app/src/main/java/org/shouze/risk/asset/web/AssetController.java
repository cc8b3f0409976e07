package org.shouze.risk.asset.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.ProblemType;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.Refusal.Finding;
import org.shouze.platform.kernel.page.Filters;
import org.shouze.platform.kernel.page.Flash;
import org.shouze.platform.kernel.page.Spreadsheet;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.platform.organization.People;
import org.shouze.platform.organization.PeopleQuery;
import org.shouze.platform.organization.Sections;
import org.shouze.platform.organization.Units;
import org.shouze.risk.asset.AssetField;
import org.shouze.risk.asset.AssetGrants;
import org.shouze.risk.asset.AssetQuery;
import org.shouze.risk.asset.AssetTexts;
import org.shouze.risk.asset.AssetView;
import org.shouze.risk.asset.Assets;
import org.shouze.risk.asset.Filings;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** The ledger of assets: its list, an asset's page and form, closing and taking into use again. */
@Controller
@Requires(AssetGrants.READ)
class AssetController {

    private static final int PAGE = 50;

    private final Assets assets;
    private final Filings filings;
    private final People people;
    private final Sections sections;
    private final Units units;
    private final BusinessTime time;

    AssetController(Assets assets, Filings filings, People people, Sections sections, Units units, BusinessTime time) {
        this.assets = assets;
        this.filings = filings;
        this.people = people;
        this.sections = sections;
        this.units = units;
        this.time = time;
    }

    @GetMapping("/inventory")
    AssetListPage list(AssetFilter filter) {
        var filters = new Filters();
        var query = filter.query(filters, PAGE + 1);
        var unit = units.get(query.unitId());
        var found = assets.list(query);
        var more = found.size() > PAGE;
        return new AssetListPage(
                unit,
                units.all(),
                sections.of(unit.id()),
                query,
                more ? found.subList(0, PAGE) : found,
                new AssetListPage.Totals(
                        assets.count(query), assets.counts(unit.id()), assets.count(AssetQuery.ownerless(unit.id()))),
                more,
                filters.hint());
    }

    @GetMapping("/inventory.xlsx")
    ResponseEntity<byte[]> export(AssetFilter filter) {
        var first = filter.query(new Filters(), AssetQuery.LONGEST);
        var unit = units.get(first.unitId());
        var all = new ArrayList<AssetView>();
        @Nullable UUID after = null;
        do {
            var stretch = assets.list(first.from(after, AssetQuery.LONGEST));
            all.addAll(stretch);
            after = stretch.size() < AssetQuery.LONGEST
                    ? null
                    : stretch.getLast().id();
        } while (after != null);
        var headings = Stream.of(AssetField.values()).map(AssetField::label).toList();
        return Spreadsheet.answer(
                unit.name() + "资产台账",
                headings,
                all.stream()
                        .map(asset -> Stream.of(AssetField.values())
                                .map(field -> field.of(asset.facts()))
                                .toList()));
    }

    @GetMapping("/inventory/new")
    @Requires(AssetGrants.MANAGE)
    AssetFormPage empty() {
        return form(null, new AssetForm(new AssetTexts(), 0, true), List.of());
    }

    @PostMapping("/inventory")
    @Requires(AssetGrants.MANAGE)
    Object add(@RequestParam Map<String, String> given) {
        var form = AssetForm.of(given);
        return written(null, form, () -> assets.add(form.texts(), form.isNew()));
    }

    @GetMapping("/inventory/{id}")
    AssetPage show(@PathVariable UUID id) {
        return page(id, "");
    }

    @GetMapping("/inventory/{id}/edit")
    @Requires(AssetGrants.MANAGE)
    AssetFormPage edit(@PathVariable UUID id) {
        var asset = assets.get(id);
        return form(id, new AssetForm(AssetTexts.of(asset.facts()), asset.revision(), false), List.of());
    }

    @PostMapping("/inventory/{id}")
    @Requires(AssetGrants.MANAGE)
    Object change(@PathVariable UUID id, @RequestParam Map<String, String> given) {
        var form = AssetForm.of(given);
        return written(id, form, () -> assets.change(id, form.revision(), form.texts()));
    }

    @PostMapping("/inventory/{id}/close")
    @Requires(AssetGrants.MANAGE)
    Object close(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int revision,
            @RequestParam(required = false) @Nullable LocalDate closedOn,
            @RequestParam(defaultValue = "") String reason) {
        return done(id, "已关停，台账中继续保留。", () -> {
            if (closedOn == null) {
                throw Refusal.invalid("closedOn", "请填写关停日期。");
            }
            return assets.close(id, revision, closedOn, reason);
        });
    }

    @PostMapping("/inventory/{id}/reopen")
    @Requires(AssetGrants.MANAGE)
    Object reopen(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int revision,
            @RequestParam(defaultValue = "") String reason) {
        return done(id, "已恢复使用。", () -> assets.reopen(id, revision, reason));
    }

    @PostMapping("/inventory/assign")
    @Requires(AssetGrants.MANAGE)
    Object assign(
            @RequestParam(required = false) @Nullable List<String> assets,
            @RequestParam(defaultValue = "") String field,
            @RequestParam(defaultValue = "") String value,
            @RequestParam(defaultValue = "") String back) {
        try {
            var changed = this.assets.assign(
                    AssetForm.seen(assets == null ? List.of() : assets), AssetForm.assignment(field, value));
            Flash.say(changed == 0 ? "所选资产已是该内容，没有变化。" : "已更新 " + changed + " 项资产。");
        } catch (Refusal refusal) {
            Flash.say("未作修改：" + mendable(refusal).getFirst().message());
        }
        return new RedirectView("/inventory?" + AssetForm.query(back));
    }

    private Object written(@Nullable UUID id, AssetForm form, Supplier<Assets.Written> work) {
        try {
            var written = work.get();
            Flash.say(
                    written.warnings().isEmpty()
                            ? "已保存。"
                            : "已保存。有 " + written.warnings().size() + " 处编号请核对。");
            return new RedirectView(written.asset().href());
        } catch (Refusal refusal) {
            return form(id, form, mendable(refusal));
        }
    }

    private Object done(UUID id, String sentence, Supplier<AssetView> work) {
        try {
            Flash.say(work.get().facts().name() + sentence);
            return new RedirectView("/inventory/" + id);
        } catch (Refusal refusal) {
            mendable(refusal);
            return page(id, refusal.sentence());
        }
    }

    private AssetPage page(UUID id, String problem) {
        return new AssetPage(
                assets.get(id), assets.warnings(id), filings.ofAsset(id), assets.history(id), time.today(), problem);
    }

    private AssetFormPage form(@Nullable UUID id, AssetForm form, List<Finding> problems) {
        var unit = id == null ? Acting.unit() : assets.get(id).unitId();
        var everybody = people.list(new PeopleQuery(unit, null, "", false, null, null, PeopleQuery.LONGEST));
        return new AssetFormPage(id, form, everybody, sections.of(unit), problems);
    }

    private static List<Finding> mendable(Refusal refusal) {
        if (refusal.type() == ProblemType.NOT_FOUND || refusal.type() == ProblemType.FORBIDDEN) {
            throw refusal;
        }
        return refusal.findings().isEmpty() ? List.of(new Finding("", refusal.sentence())) : refusal.findings();
    }
}
