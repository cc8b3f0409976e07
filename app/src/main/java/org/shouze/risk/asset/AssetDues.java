package org.shouze.risk.asset;

import java.util.List;
import java.util.UUID;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Actor;
import org.shouze.platform.kernel.security.OpenDoor;
import org.shouze.platform.kernel.security.Requires;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** What falls due of the assets (到期事项): filings with the police, evaluations, contracts. */
@Service
public class AssetDues {

    private static final Logger LOG = LoggerFactory.getLogger(AssetDues.class);
    private static final int MOST_DAYS = 3660;

    private final DueDesk desk;
    private final DueStore store;
    private final BusinessTime time;
    private final TransactionOperations transaction;

    AssetDues(DueDesk desk, DueStore store, BusinessTime time, TransactionOperations transaction) {
        this.desk = desk;
        this.store = store;
        this.time = time;
        this.transaction = transaction;
    }

    /**
     * What is late or falls due of a unit within so many days, the earliest first.
     *
     * @param days 0 to 3,660
     */
    @Transactional(readOnly = true)
    @Requires(AssetGrants.READ)
    public List<AssetDue> within(UUID unitId, int days) {
        return desk.until(unitId, time.today().plusDays(Math.clamp(days, 0, MOST_DAYS)));
    }

    /** Every unit's day; one that fails keeps no other from its own. */
    @OpenDoor(because = "asks for what is due anyway, and tells nothing")
    public void everyUnit() {
        Acting.as(Actor.platform(), () -> {
            var units = transaction.execute(status -> store.units());
            for (var unit : units == null ? List.<UUID>of() : units) {
                try {
                    transaction.executeWithoutResult(status -> desk.bringUpToDate(unit));
                } catch (DataAccessException | Refusal failed) {
                    LOG.error("What falls due of unit {} could not be asked for", unit, failed);
                }
            }
        });
    }
}
