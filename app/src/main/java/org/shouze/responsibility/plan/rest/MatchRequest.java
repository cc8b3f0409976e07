package org.shouze.responsibility.plan.rest;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whom a name of the plan means: somebody on record, or with null somebody new. */
record MatchRequest(@Nullable String name, @Nullable UUID personId) {}
