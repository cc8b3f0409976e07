package org.shouze.platform.notify;

import static org.shouze.platform.kernel.security.Role.LEADER;
import static org.shouze.platform.kernel.security.Role.OFFICE;
import static org.shouze.platform.kernel.security.Role.SYSTEM_ADMIN;

import java.util.List;
import org.shouze.platform.kernel.security.Grant;
import org.shouze.platform.kernel.security.GrantSource;
import org.springframework.stereotype.Component;

/** Who reads own messages (通知权限), sets up ways, rules over reminders and sees deliveries. */
@Component
public class NotifyGrants implements GrantSource {

    public static final String OWN = "notify:own";
    public static final String CHANNELS = "notify:channels";
    public static final String REMINDERS = "notify:reminders";
    public static final String RECEIPTS = "notify:receipts";

    @Override
    public String area() {
        return "通知";
    }

    @Override
    public List<Grant> grants() {
        return List.of(
                Grant.toEveryone(OWN, "查看发给本人的通知，设置本人的通知方式"),
                Grant.of(CHANNELS, "配置通知渠道，查看和处理投递记录（不含内容）", SYSTEM_ADMIN),
                Grant.of(REMINDERS, "制定提醒规则和发送策略，放行或作废暂缓的提醒", OFFICE),
                Grant.of(RECEIPTS, "查看提醒和催办的回执", OFFICE, LEADER));
    }
}
