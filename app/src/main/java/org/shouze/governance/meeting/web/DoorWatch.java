package org.shouze.governance.meeting.web;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.ProblemType;
import org.shouze.platform.kernel.Refusal;
import org.springframework.stereotype.Component;

/** Slows down who tries codes at the open door: so many wrong ones a minute and address, then none at all. */
@Component
class DoorWatch {

    private static final int WRONG_A_MINUTE = 20;
    private static final int MOST_ADDRESSES = 10_000;
    private static final int SECONDS = 60;

    private final BusinessTime time;
    private final Map<String, Tries> wrong = new ConcurrentHashMap<>();

    DoorWatch(BusinessTime time) {
        this.time = time;
    }

    private record Tries(long minute, int count) {}

    /** @throws Refusal when this address has tried too often in this minute */
    void check(String address) {
        var tries = wrong.get(address);
        if (tries != null && tries.minute() == minute() && tries.count() >= WRONG_A_MINUTE) {
            throw Refusal.of(ProblemType.TOO_MANY_REQUESTS, "无效的签到请求过多，请一分钟后再扫描会场屏幕上的二维码。");
        }
    }

    void wrong(String address) {
        var minute = minute();
        if (wrong.size() >= MOST_ADDRESSES) {
            wrong.values().removeIf(tries -> tries.minute() != minute);
        }
        wrong.merge(
                address,
                new Tries(minute, 1),
                (known, one) -> known.minute() == minute ? new Tries(minute, known.count() + 1) : one);
    }

    private long minute() {
        return time.instant().getEpochSecond() / SECONDS;
    }
}
