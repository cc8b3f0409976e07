package org.shouze.responsibility.plan.rest;

import org.jspecify.annotations.Nullable;

/** Where the office is, and how many officers and liaisons a plan asks for; null where it does not say. */
record OfficeRequest(
        @Nullable String location,
        @Nullable Integer officers,
        @Nullable Integer liaisons) {}
