package org.shouze.risk.asset.rest;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.risk.asset.AssetGrants;
import org.shouze.risk.asset.FilingQuery;
import org.shouze.risk.asset.FilingState;
import org.shouze.risk.asset.FilingView;
import org.shouze.risk.asset.Filings;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Changes that are filed in writing, for programs. */
@RestController
@RequestMapping("/api/v1/asset-filings")
@Requires(AssetGrants.READ)
class FilingApi {

    private static final int HIGHEST_LIMIT = 200;

    private final Filings filings;

    FilingApi(Filings filings) {
        this.filings = filings;
    }

    /** A stretch of filings, the latest first; {@code next} goes into {@code after}, null at the end. */
    record FilingListResponse(
            List<FilingView> items, @Nullable UUID next) {}

    /** Why a change needs no filing. */
    record DismissalRequest(
            @Nullable Integer revision, @Nullable String reason) {}

    @GetMapping
    FilingListResponse list(
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable FilingState state,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "50") int limit) {
        var most = Math.clamp(limit, 1, HIGHEST_LIMIT);
        var found = filings.list(
                new FilingQuery(unit == null ? Acting.unit() : unit, state, checked(year), most + 1, after));
        var items = found.stream().limit(most).toList();
        return new FilingListResponse(
                items, found.size() > most ? items.getLast().id() : null);
    }

    @GetMapping("/{id}")
    FilingView get(@PathVariable UUID id) {
        return filings.get(id);
    }

    /** Notes that it was filed, with the receipt where there is one. */
    @PostMapping(path = "/{id}/file", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Requires(AssetGrants.MANAGE)
    FilingView file(@PathVariable UUID id, @ParameterObject FilingReceiptRequest upload) {
        return filings.file(id, upload.seen(), upload.receipt());
    }

    @PostMapping("/{id}/dismiss")
    @Requires(AssetGrants.MANAGE)
    FilingView dismiss(@PathVariable UUID id, @RequestBody DismissalRequest request) {
        return filings.dismiss(
                id, AssetRequest.seen(request.revision()), request.reason() == null ? "" : request.reason());
    }

    private static @Nullable Integer checked(@Nullable Integer year) {
        if (year != null && (year < 2000 || year > 2100)) {
            throw Refusal.invalid("year", "年度应为 2000 至 2100。");
        }
        return year;
    }
}
