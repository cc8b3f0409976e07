package org.shouze.responsibility.indicator;

import java.util.List;
import java.util.Map;
import org.shouze.platform.operation.contribution.OperationSource;
import org.shouze.platform.operation.contribution.Reading;
import org.springframework.stereotype.Component;

/** What the job is called on the page of operations. */
@Component
class IndicatorJobs implements OperationSource {

    @Override
    public List<Reading> readings() {
        return List.of();
    }

    @Override
    public Map<String, String> jobs() {
        return Map.of("indicator-snapshots", "每日留存指标数值");
    }
}
