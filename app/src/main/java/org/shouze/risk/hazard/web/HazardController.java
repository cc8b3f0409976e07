package org.shouze.risk.hazard.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
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
import org.shouze.platform.organization.Sections;
import org.shouze.platform.organization.Units;
import org.shouze.risk.hazard.HazardBoards;
import org.shouze.risk.hazard.HazardGrants;
import org.shouze.risk.hazard.HazardQuery;
import org.shouze.risk.hazard.HazardReports;
import org.shouze.risk.hazard.HazardView;
import org.shouze.risk.hazard.Hazards;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** Hazards: their list and board, and the form in which one is reported. */
@Controller
@Requires(HazardGrants.READ)
class HazardController {

    private static final int PAGE = 50;
    private static final int OFFERED = 30;
    private static final List<String> HEADINGS =
            List.of("隐患", "等级", "来源", "资产", "发现日期", "整改期限", "状态", "整改责任人", "闭环日期", "延期次数", "反复次数", "说明");

    private final Hazards hazards;
    private final HazardReports reports;
    private final HazardBoards boards;
    private final Sections sections;
    private final Units units;
    private final BusinessTime time;

    HazardController(
            Hazards hazards,
            HazardReports reports,
            HazardBoards boards,
            Sections sections,
            Units units,
            BusinessTime time) {
        this.hazards = hazards;
        this.reports = reports;
        this.boards = boards;
        this.sections = sections;
        this.units = units;
        this.time = time;
    }

    @GetMapping("/hazards")
    HazardListPage list(HazardFilter filter) {
        var filters = new Filters();
        var query = filter.query(filters, PAGE + 1);
        var unit = units.get(query.unitId());
        var found = hazards.list(query);
        var more = found.size() > PAGE;
        return new HazardListPage(
                unit,
                new HazardListPage.Choices(units.all(), sections.of(unit.id())),
                query,
                more ? found.subList(0, PAGE) : found,
                hazards.count(query),
                more,
                time.today(),
                filters.hint());
    }

    @GetMapping("/hazards.xlsx")
    ResponseEntity<byte[]> export(HazardFilter filter) {
        var first = filter.query(new Filters(), HazardQuery.LONGEST);
        var unit = units.get(first.unitId());
        var all = new ArrayList<HazardView>();
        @Nullable UUID after = null;
        do {
            var stretch = hazards.list(first.from(after, HazardQuery.LONGEST));
            all.addAll(stretch);
            after = stretch.size() < HazardQuery.LONGEST
                    ? null
                    : stretch.getLast().id();
        } while (after != null);
        return Spreadsheet.answer(unit.name() + "隐患台账", HEADINGS, all.stream().map(HazardController::cells));
    }

    private static List<String> cells(HazardView hazard) {
        var mender = hazard.mender();
        return List.of(
                hazard.title(),
                hazard.severity().label(),
                hazard.source().label(),
                hazard.subjectName(),
                BusinessTime.dayOf(hazard.foundAt()).toString(),
                hazard.dueOn().toString(),
                hazard.state().label(),
                mender == null ? "" : mender.name(),
                Objects.toString(hazard.closedOn(), ""),
                String.valueOf(hazard.extended()),
                String.valueOf(hazard.recurrences()),
                hazard.description());
    }

    @GetMapping("/hazards/board")
    HazardBoardPage board(@RequestParam(required = false) @Nullable String unit) {
        var filters = new Filters();
        var wanted = filters.id("单位", unit);
        var shown = units.get(wanted == null ? Acting.unit() : wanted);
        return new HazardBoardPage(shown, units.all(), boards.of(shown.id()), time.today(), filters.hint());
    }

    @GetMapping("/hazards/new")
    @Requires(HazardGrants.REPORT)
    HazardFormPage empty(@RequestParam(required = false) @Nullable String subject) {
        var form = new HazardForm(null, null, null, subject, null, null, null, null);
        return form(form, List.of());
    }

    @PostMapping("/hazards")
    @Requires(HazardGrants.REPORT)
    Object report(HazardForm form) {
        if (form.isSearch()) {
            return form(form, List.of());
        }
        try {
            var hazard = reports.report(form.draft());
            Flash.say("隐患已上报，待办公室核实指派。");
            return new RedirectView(hazard.href());
        } catch (Refusal refusal) {
            if (refusal.type() == ProblemType.NOT_FOUND || refusal.type() == ProblemType.FORBIDDEN) {
                throw refusal;
            }
            var findings = refusal.findings();
            return form(form, findings.isEmpty() ? List.of(new Finding("", refusal.sentence())) : findings);
        }
    }

    private HazardFormPage form(HazardForm form, List<Finding> problems) {
        return new HazardFormPage(
                form,
                sections.of(Acting.unit()),
                reports.subjects(form.subjectId(), HazardForm.text(form.wanted()), OFFERED),
                problems);
    }
}
