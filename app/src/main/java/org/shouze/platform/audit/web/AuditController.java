package org.shouze.platform.audit.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.audit.AuditGrants;
import org.shouze.platform.audit.AuditLog;
import org.shouze.platform.audit.EntryQuery;
import org.shouze.platform.audit.EntryView;
import org.shouze.platform.audit.Labels;
import org.shouze.platform.audit.Retention;
import org.shouze.platform.kernel.page.Filters;
import org.shouze.platform.kernel.page.Spreadsheet;
import org.shouze.platform.kernel.security.Reauthenticated;
import org.shouze.platform.kernel.security.Requires;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
@Requires(AuditGrants.READ)
class AuditController {

    private static final int PAGE = 50;
    private static final int AT_ONCE = 500;
    private static final int MOST_ROWS = 20_000;

    private final AuditLog log;
    private final Retention retention;
    private final Labels labels;

    AuditController(AuditLog log, Retention retention, Labels labels) {
        this.log = log;
        this.retention = retention;
        this.labels = labels;
    }

    @GetMapping("/audit")
    AuditPage search(EntryQuery query) {
        var filters = new Filters();
        var filter = query.filter(filters);
        var found = log.search(filter, PAGE + 1);
        var more = found.size() > PAGE;
        return new AuditPage(
                filter,
                more ? found.subList(0, PAGE) : found,
                more,
                labels,
                filters.hint(),
                retention.shortening().orElse(null));
    }

    @GetMapping("/audit.xlsx")
    @Requires(AuditGrants.EXPORT)
    @Reauthenticated
    ResponseEntity<byte[]> export(EntryQuery query) {
        var filter = query.filter(new Filters());
        var all = new ArrayList<EntryView>();
        @Nullable Long before = filter.before();
        do {
            var stretch = log.search(filter.before(before), AT_ONCE);
            all.addAll(stretch);
            before = stretch.size() < AT_ONCE || all.size() >= MOST_ROWS
                    ? null
                    : Long.valueOf(stretch.getLast().position());
        } while (before != null);
        return Spreadsheet.answer(
                "审计日志",
                List.of("序号", "时间", "类型", "人员", "地址", "途径", "操作", "内容", "记录", "原因", "SHA-256"),
                Stream.concat(all.stream().map(this::cells), rest(all)));
    }

    /** Says plainly where a sheet ends before the log does. */
    private static Stream<List<String>> rest(List<EntryView> all) {
        return all.size() < MOST_ROWS
                ? Stream.empty()
                : Stream.of(List.of("仅导出最近 " + all.size() + " 条，序号 "
                        + all.getLast().position() + " 以前的（如有）未列出；请缩小日期范围分次导出，或用命令 shouze audit export 导出全部日志。"));
    }

    @GetMapping("/audit/entries/{position}")
    AuditEntryPage show(@PathVariable long position) {
        return new AuditEntryPage(log.get(position), labels);
    }

    private List<String> cells(EntryView entry) {
        return List.of(
                String.valueOf(entry.position()),
                AuditPage.moment(entry.at()),
                entry.kind().label(),
                entry.name(),
                entry.address(),
                labels.door(entry.door()),
                labels.action(entry.action()),
                AuditPage.what(entry, labels),
                entry.record(),
                entry.reason(),
                entry.sha256());
    }
}
