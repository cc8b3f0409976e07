package org.shouze.responsibility.indicator;

import java.time.LocalDate;
import java.util.UUID;
import org.shouze.platform.kernel.BusinessTime;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps where a unit's indicators stand today, in a transaction of its own for each unit. */
@Component
class Snapshots {

    private final Boards boards;
    private final SnapshotStore store;
    private final BusinessTime time;

    Snapshots(Boards boards, SnapshotStore store, BusinessTime time) {
        this.boards = boards;
        this.store = store;
        this.time = time;
    }

    @Transactional
    int record(UUID unit, LocalDate day) {
        return store.append(boards.of(unit, day.getYear(), day), time.now());
    }
}
