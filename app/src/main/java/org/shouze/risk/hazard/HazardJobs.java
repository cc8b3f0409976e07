package org.shouze.risk.hazard;

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

/** What hazards need once a day. */
@Configuration(proxyBeanMethods = false)
class HazardJobs implements OperationSource {

    private static final String ACCEPTANCES = "hazard-acceptances";
    private static final LocalTime EARLY = LocalTime.of(0, 35);

    @Bean
    RecurringTask<Void> hazardAcceptances(Acceptances acceptances) {
        return Tasks.recurring(ACCEPTANCES, Schedules.daily(BusinessTime.ZONE, EARLY))
                .execute((instance, context) -> acceptances.endWhatRanOut());
    }

    @Override
    public List<Reading> readings() {
        return List.of();
    }

    @Override
    public Map<String, String> jobs() {
        return Map.of(ACCEPTANCES, "每日核对到期的风险接受");
    }
}
