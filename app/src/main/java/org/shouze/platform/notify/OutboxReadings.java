package org.shouze.platform.notify;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.operation.contribution.Area;
import org.shouze.platform.operation.contribution.OperationSource;
import org.shouze.platform.operation.contribution.Reading;
import org.springframework.stereotype.Component;

/** Whether notifications get out. */
@Component
class OutboxReadings implements OperationSource {

    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final OutboxStore outbox;
    private final NoticeStore notices;
    private final BusinessTime time;

    OutboxReadings(OutboxStore outbox, NoticeStore notices, BusinessTime time) {
        this.outbox = outbox;
        this.notices = notices;
        this.time = time;
    }

    @Override
    public List<Reading> readings() {
        var overdue = outbox.countOverdue(time.now().minus(PATIENCE));
        var dead = outbox.countDead();
        var held = notices.countHeld();
        return List.of(
                Reading.of(Area.QUEUE, "letters_overdue", "到期未发出的通知", overdue, overdue + " 封")
                        .warnWhen(overdue > 0, "通知超过 15 分钟没有发出，请在“投递记录”中查看原因。"),
                Reading.of(Area.QUEUE, "notices_held", "超出发送上限而暂缓的提醒", held, held + " 条")
                        .warnWhen(held > 0, "请各单位领导小组办公室在“提醒规则”中核对后放行或放弃。"),
                Reading.of(Area.QUEUE, "letters_dead", "放弃投递的通知", dead, dead + " 封")
                        .warnWhen(dead > 0, "有通知多次投递失败，请检查“通知渠道”，在“投递记录”中重新投递或放弃。"));
    }

    @Override
    public Map<String, String> jobs() {
        return Map.of(
                NotifyJobs.DISPATCH, "发送平台外通知",
                NotifyJobs.REMINDERS, "计算提醒和升级",
                NotifyJobs.CLEARING, "清理已发送的通知");
    }
}
