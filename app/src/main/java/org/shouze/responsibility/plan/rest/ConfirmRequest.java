package org.shouze.responsibility.plan.rest;

import org.jspecify.annotations.Nullable;

/**
 * That somebody looked at a step.
 *
 * @param step {@code group}, {@code obligations} or {@code coverage}
 * @param revision the revision that was looked at; null for the present one
 * @param acceptProposals for the coverage: take the proposed reason for every open sentence
 */
record ConfirmRequest(
        @Nullable String step,
        @Nullable Long revision,
        @Nullable Boolean acceptProposals) {}
