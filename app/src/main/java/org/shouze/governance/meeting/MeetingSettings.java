package org.shouze.governance.meeting;

import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Requires;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a unit settles about its meetings (会议设置). */
@Service
public class MeetingSettings {

    private final SettingStore store;
    private final BusinessTime time;

    MeetingSettings(SettingStore store, BusinessTime time) {
        this.store = store;
        this.time = time;
    }

    /**
     * Whether one joint meeting may count for several deputies (联席会议计入多人). The plan's literal text asks for a
     * meeting of each deputy, so it does not unless the unit says so.
     */
    @Transactional(readOnly = true)
    @Requires(MeetingGrants.READ)
    public boolean jointMeetingCounts() {
        return store.jointMeetingCounts(Acting.unit());
    }

    /** Changes the rule from now on; what has been signed off keeps counting. */
    @Transactional
    @Requires(MeetingGrants.SETTINGS)
    public void letJointMeetingsCount(boolean counts) {
        store.change(Acting.unit(), counts, time.now(), Acting.current().name());
    }
}
