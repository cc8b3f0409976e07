package org.shouze.risk.asset;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.operation.contribution.OperationSource;
import org.shouze.platform.operation.contribution.Reading;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the ledger needs once a day. */
@Configuration(proxyBeanMethods = false)
class AssetJobs implements OperationSource {

    private static final String DUES = "asset-dues";
    private static final LocalTime EARLY = LocalTime.of(0, 25);

    @Bean
    RecurringTask<Void> assetDues(AssetDues dues) {
        return Tasks.recurring(DUES, Schedules.daily(BusinessTime.ZONE, EARLY))
                .execute((instance, context) -> dues.everyUnit());
    }

    @Override
    public List<Reading> readings() {
        return List.of();
    }

    @Override
    public Map<String, String> jobs() {
        return Map.of(DUES, "每日核对资产到期事项");
    }
}
