package org.shouze.risk.asset.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.ProblemType;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.page.Filters;
import org.shouze.platform.kernel.page.Flash;
import org.shouze.platform.kernel.page.Spreadsheet;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.platform.organization.Units;
import org.shouze.risk.asset.AssetGrants;
import org.shouze.risk.asset.AssetRules;
import org.shouze.risk.asset.FilingQuery;
import org.shouze.risk.asset.FilingReceipt;
import org.shouze.risk.asset.FilingState;
import org.shouze.risk.asset.FilingView;
import org.shouze.risk.asset.Filings;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** Changes that are filed in writing: their list, the letter, the receipt. */
@Controller
@Requires(AssetGrants.READ)
class FilingController {

    private static final int PAGE = 50;
    private static final int AT_ONCE = 500;
    private static final int FIRST_YEAR = 2017;
    private static final int LAST_YEAR = 2100;
    private static final List<String> HEADINGS =
            List.of("资产", "事由", "内容", "发生日期", "期限", "状态", "报备日期", "报备对象", "文号", "无需报备的理由", "经办人");
    private static final MediaType DOCX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final Filings filings;
    private final AssetRules rules;
    private final Units units;
    private final BusinessTime time;

    FilingController(Filings filings, AssetRules rules, Units units, BusinessTime time) {
        this.filings = filings;
        this.rules = rules;
        this.units = units;
        this.time = time;
    }

    @GetMapping("/inventory/filings")
    FilingListPage list(
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(required = false) @Nullable String after) {
        var filters = new Filters();
        var query = query(filters, unit, state, year, after);
        var found = filings.list(query);
        var more = found.size() > PAGE;
        return new FilingListPage(
                units.get(query.unitId()),
                units.all(),
                query,
                more ? found.subList(0, PAGE) : found,
                more,
                time.today(),
                filters.hint());
    }

    @GetMapping("/inventory/filings.xlsx")
    ResponseEntity<byte[]> export(
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String year) {
        var query = query(new Filters(), unit, state, year, null);
        var all = new ArrayList<FilingView>();
        @Nullable UUID after = null;
        do {
            var stretch = filings.list(new FilingQuery(query.unitId(), query.state(), query.year(), AT_ONCE, after));
            all.addAll(stretch);
            after = stretch.size() < AT_ONCE ? null : stretch.getLast().id();
        } while (after != null);
        var name = units.get(query.unitId()).name() + "系统变更报备";
        return Spreadsheet.answer(name, HEADINGS, all.stream().map(FilingController::cells));
    }

    private static FilingQuery query(
            Filters filters,
            @Nullable String unit,
            @Nullable String state,
            @Nullable String year,
            @Nullable String after) {
        var wanted = filters.id("单位", unit);
        return new FilingQuery(
                wanted == null ? Acting.unit() : wanted,
                filters.choice("状态", FilingState.class, state),
                filters.year(year, FIRST_YEAR, LAST_YEAR),
                PAGE + 1,
                filters.id("页码", after));
    }

    private static List<String> cells(FilingView filing) {
        return List.of(
                filing.assetName(),
                filing.kind().label(),
                filing.what(),
                filing.aroseOn().toString(),
                filing.dueOn().toString(),
                filing.state().label(),
                Objects.toString(filing.filedOn(), ""),
                filing.recipient(),
                filing.documentNo(),
                filing.reason(),
                filing.settledBy());
    }

    @GetMapping("/inventory/filings/{id}")
    FilingPage show(@PathVariable UUID id) {
        var filing = filings.get(id);
        var receipt = new FilingReceipt(time.today(), rules.of(filing.unitId()).addressees(), "", null);
        return new FilingPage(filing, time.today(), new FilingPage.Typed(receipt, ""), "");
    }

    @GetMapping("/inventory/filings/{id}/letter.docx")
    ResponseEntity<byte[]> letter(@PathVariable UUID id) {
        var filing = filings.get(id);
        var disposition = ContentDisposition.attachment()
                .filename("关于" + filing.kind().label() + filing.assetName() + "的报备函.docx", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .contentType(DOCX)
                .body(filings.letter(id));
    }

    @PostMapping("/inventory/filings/{id}/file")
    @Requires(AssetGrants.MANAGE)
    Object file(@PathVariable UUID id, FilingForm form) {
        var receipt = form.receipt();
        return done(
                id, new FilingPage.Typed(receipt, ""), "已登记报备，佐证已入账。", () -> filings.file(id, form.seen(), receipt));
    }

    @PostMapping("/inventory/filings/{id}/dismiss")
    @Requires(AssetGrants.MANAGE)
    Object dismiss(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int revision,
            @RequestParam(defaultValue = "") String reason) {
        var receipt = new FilingReceipt(time.today(), "", "", null);
        return done(
                id,
                new FilingPage.Typed(receipt, reason),
                "已登记为无需报备，理由留存备查。",
                () -> filings.dismiss(id, revision, reason));
    }

    private Object done(UUID id, FilingPage.Typed typed, String sentence, Supplier<FilingView> work) {
        try {
            var filing = work.get();
            Flash.say(sentence);
            return new RedirectView(filing.href());
        } catch (Refusal refusal) {
            if (refusal.type() == ProblemType.NOT_FOUND || refusal.type() == ProblemType.FORBIDDEN) {
                throw refusal;
            }
            return new FilingPage(filings.get(id), time.today(), typed, refusal.sentence());
        }
    }
}
