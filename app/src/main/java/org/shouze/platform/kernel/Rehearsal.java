package org.shouze.platform.kernel;

import org.shouze.platform.kernel.security.OpenDoor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Whether this platform is a trial on restored data (恢复演练): no job runs, so that nothing is sent to people, copied to
 * the second place of backups or forwarded in the name of the one that works.
 */
@Component
@OpenDoor(because = "everybody who looks at a trial should know that it is one")
public class Rehearsal {

    private final boolean on;

    public Rehearsal(@Value("${shouze.rehearsal:false}") boolean on) {
        this.on = on;
    }

    /** True where {@code SHOUZE_REHEARSAL=true} was set at the start. */
    public boolean isOn() {
        return on;
    }
}
