package org.shouze.platform.operation.web;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.page.Page;
import org.shouze.platform.operation.DeliveryView;
import org.shouze.platform.operation.JobView;
import org.shouze.platform.operation.StatusView;
import org.shouze.platform.operation.contribution.Area;
import org.shouze.platform.operation.contribution.Reading;
import org.shouze.platform.operation.contribution.Verdict;

/**
 * How the platform runs (运维).
 *
 * @param problem what was wrong with the last form, empty for none
 */
record OperationPage(StatusView status, List<JobView> jobs, List<DeliveryView> deliveries, String problem)
        implements Page {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("M月d日 HH:mm");

    @Override
    public String title() {
        return "运维";
    }

    @Override
    public String menu() {
        return "operation";
    }

    Map<Area, List<Reading>> areas() {
        return status.readings().stream()
                .collect(Collectors.groupingBy(Reading::area, TreeMap::new, Collectors.toList()));
    }

    String summary() {
        var warnings = status.warnings();
        if (!status.ready()) {
            return "系统有异常，已停止接收新请求。";
        }
        return warnings.isEmpty() ? "系统运行正常，没有需要处理的事项。" : "有 " + warnings.size() + " 项需要处理。";
    }

    static String moment(@Nullable OffsetDateTime moment) {
        return moment == null ? "—" : MOMENT.format(moment.atZoneSameInstant(BusinessTime.ZONE));
    }

    static String look(Verdict verdict) {
        return switch (verdict) {
            case FINE -> "sz-state-done";
            case WARNING -> "sz-state-proof";
            case FAILED -> "sz-state-overdue";
        };
    }

    static String look(JobView job) {
        if (job.failures() > 0) {
            return "sz-state-overdue";
        }
        return job.running() == null ? "sz-state-done" : "sz-state-open";
    }
}
