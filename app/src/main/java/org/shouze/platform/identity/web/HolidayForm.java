package org.shouze.platform.identity.web;

import org.jspecify.annotations.Nullable;

/** A year's notice as a form holds it. */
record HolidayForm(
        @Nullable String year,
        @Nullable String basis,
        @Nullable String lines) {

    int yearNumber() {
        return year != null && year.strip().matches("\\d{4}") ? Integer.parseInt(year.strip()) : 0;
    }
}
