package org.shouze.platform.identity.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.identity.Holidays;
import org.shouze.platform.identity.IdentityGrants;
import org.shouze.platform.kernel.HolidayYear;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Requires;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/holidays")
@Requires(IdentityGrants.OWN)
class HolidayApi {

    private final Holidays holidays;

    HolidayApi(Holidays holidays) {
        this.holidays = holidays;
    }

    /** A year's notice: its document, and its days as lines such as {@code 2027-02-05..2027-02-11 休 春节}. */
    record HolidayRequest(@Nullable String basis, @Nullable List<String> lines) {}

    @GetMapping
    List<HolidayYear> years() {
        return holidays.years();
    }

    @GetMapping("/{year}")
    HolidayYear year(@PathVariable int year) {
        return holidays.years().stream()
                .filter(known -> known.year() == year)
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    @PutMapping("/{year}")
    @Requires(IdentityGrants.CALENDAR)
    HolidayYear publish(@PathVariable int year, @RequestBody HolidayRequest request) {
        var lines = request.lines() == null ? "" : String.join("\n", request.lines());
        holidays.publish(year, request.basis() == null ? "" : request.basis(), lines);
        return year(year);
    }
}
