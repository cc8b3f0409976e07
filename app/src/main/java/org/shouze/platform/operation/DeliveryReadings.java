package org.shouze.platform.operation;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.operation.contribution.Area;
import org.shouze.platform.operation.contribution.OperationSource;
import org.shouze.platform.operation.contribution.Reading;
import org.springframework.stereotype.Component;

/** Events between the modules: under way, and stuck. */
@Component
class DeliveryReadings implements OperationSource {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final DeliveryStore store;
    private final BusinessTime time;

    DeliveryReadings(DeliveryStore store, BusinessTime time) {
        this.store = store;
        this.time = time;
    }

    @Override
    public List<Reading> readings() {
        var underWay = store.underWay();
        var stuck = store.stuck(time.now().minus(PATIENCE));
        return List.of(
                Reading.of(Area.QUEUE, "events_under_way", "正在投递的内部事件", underWay, underWay + " 条"),
                Reading.of(Area.QUEUE, "events_stuck", "未送达的内部事件", stuck, stuck + " 条")
                        .warnWhen(stuck > 0, "有内部事件没有处理成功，原因见日志；请在下方重新投递。"));
    }

    @Override
    public Map<String, String> jobs() {
        return Map.of(RedeliveryJob.NAME, "重新投递未送达的内部事件");
    }
}
