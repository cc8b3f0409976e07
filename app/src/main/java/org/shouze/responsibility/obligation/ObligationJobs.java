package org.shouze.responsibility.obligation;

import java.util.List;
import java.util.Map;
import org.shouze.platform.operation.contribution.OperationSource;
import org.shouze.platform.operation.contribution.Reading;
import org.springframework.stereotype.Component;

/** What the jobs are called on the page of operations. */
@Component
class ObligationJobs implements OperationSource {

    @Override
    public List<Reading> readings() {
        return List.of();
    }

    @Override
    public Map<String, String> jobs() {
        return Map.of("obligation-daily", "每日生成和核对应办事项", "obligation-at-start", "启动后补齐应办事项");
    }
}
