package org.shouze.responsibility.obligation.request;

import java.time.LocalDate;
import java.util.UUID;

/** What was asked for is done, as the record that asked shows (交办事项已办结): it proves the request. */
public interface RequestFulfilled {

    UUID unitId();

    /** Of the {@link ObligationRequested}. */
    String sourceType();

    /** Of the {@link ObligationRequested}. */
    UUID sourceId();

    /** The day it was done. */
    LocalDate effectiveOn();

    /** A Chinese line for the evidence ledger, without confidential content. */
    String title();

    /** The page of the record. */
    String href();
}
