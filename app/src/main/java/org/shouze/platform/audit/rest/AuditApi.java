package org.shouze.platform.audit.rest;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.audit.AuditGrants;
import org.shouze.platform.audit.AuditLog;
import org.shouze.platform.audit.EntryQuery;
import org.shouze.platform.audit.LogExports;
import org.shouze.platform.audit.Retention;
import org.shouze.platform.audit.Verifications;
import org.shouze.platform.audit.rest.ChainResponse.SealResponse;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.page.Filters;
import org.shouze.platform.kernel.security.Requires;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The log for programs of the audit administrator. */
@RestController
@RequestMapping("/api/v1/audit")
@Requires(AuditGrants.READ)
class AuditApi {

    private static final int HIGHEST_LIMIT = 200;

    private final AuditLog log;
    private final Verifications verifications;
    private final LogExports exports;
    private final Retention retention;
    private final BusinessTime time;

    AuditApi(AuditLog log, Verifications verifications, LogExports exports, Retention retention, BusinessTime time) {
        this.log = log;
        this.verifications = verifications;
        this.exports = exports;
        this.retention = retention;
        this.time = time;
    }

    /** For how many years the log is kept, 1 to 99; fewer than now from the thirtieth day on. */
    record RetentionRequest(@Nullable Integer years) {}

    @GetMapping("/entries")
    EntryResponse.ListResponse search(@ParameterObject EntryQuery query, @RequestParam(defaultValue = "50") int limit) {
        var filters = new Filters();
        var filter = query.filter(filters);
        if (!filters.hint().isEmpty()) {
            throw Refusal.invalid("query", filters.hint());
        }
        var wanted = Math.clamp(limit, 1, HIGHEST_LIMIT);
        var found =
                log.search(filter, wanted + 1).stream().map(EntryResponse::of).toList();
        var more = found.size() > wanted;
        return new EntryResponse.ListResponse(
                more ? found.subList(0, wanted) : found,
                more ? Long.valueOf(found.get(wanted - 1).position()) : null);
    }

    @GetMapping("/entries/{position}")
    EntryResponse get(@PathVariable long position) {
        return EntryResponse.of(log.get(position));
    }

    @GetMapping("/chain")
    ChainResponse chain() {
        return ChainResponse.of(log.chain());
    }

    @GetMapping("/checkpoints")
    List<SealResponse> checkpoints(@RequestParam(defaultValue = "50") int limit) {
        return log.checkpoints(limit).stream().map(SealResponse::of).toList();
    }

    /** The last check of the whole chain. */
    @GetMapping("/verification")
    VerificationResponse verification() {
        return verifications
                .last()
                .map(view -> VerificationResponse.of(view, time.now()))
                .orElseThrow(Refusal::notFound);
    }

    /** Begins a check of the whole chain. */
    @PostMapping("/verification")
    @ResponseStatus(HttpStatus.ACCEPTED)
    VerificationResponse verify() {
        verifications.begin();
        return verification();
    }

    @PutMapping("/retention")
    @Requires(AuditGrants.RETENTION)
    ChainResponse keep(@RequestBody RetentionRequest request) {
        var years = request.years();
        retention.keepFor(years == null ? 0 : years);
        return chain();
    }

    /** Withdraws a shortening that is not in force yet. */
    @DeleteMapping("/retention/shortening")
    @Requires(AuditGrants.RETENTION)
    ChainResponse withdraw() {
        retention.withdraw();
        return chain();
    }

    /** The whole chain, gzip of one JSON object a line; {@code bin/shouze audit verify} checks it. */
    @PostMapping(path = "/export", produces = "application/gzip")
    @Requires(AuditGrants.EXPORT)
    void export(HttpServletResponse response) throws IOException {
        var end = exports.begin();
        response.setContentType("application/gzip");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit-" + end.position() + ".jsonl.gz\"");
        exports.write(end, response.getOutputStream());
    }
}
