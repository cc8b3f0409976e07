package org.shouze.responsibility.plan.rest;

import org.jspecify.annotations.Nullable;

/** Why a sentence needs no obligation. */
record ReasonRequest(@Nullable String reason) {}
