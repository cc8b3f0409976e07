package org.shouze.responsibility.obligation.request;

import java.util.UUID;

/** What was asked for is no longer needed (交办事项撤销): unless it is proven, it is exempt. */
public interface RequestDropped {

    UUID unitId();

    /** Of the {@link ObligationRequested}. */
    String sourceType();

    /** Of the {@link ObligationRequested}. */
    UUID sourceId();

    /** Why, in Chinese. */
    String reason();
}
