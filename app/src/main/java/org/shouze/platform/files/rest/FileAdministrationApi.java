package org.shouze.platform.files.rest;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.files.FileAdministration;
import org.shouze.platform.files.FileSettingsView;
import org.shouze.platform.files.FilesGrants;
import org.shouze.platform.files.KindRuleView;
import org.shouze.platform.files.ScannerView;
import org.shouze.platform.files.StorageView;
import org.shouze.platform.files.UnitUseView;
import org.shouze.platform.kernel.security.Requires;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How files are kept: encryption, place, virus check, limits. */
@RestController
@RequestMapping("/api/v1/files/administration")
@Requires(FilesGrants.RUN)
class FileAdministrationApi {

    private final FileAdministration administration;

    FileAdministrationApi(FileAdministration administration) {
        this.administration = administration;
    }

    @GetMapping
    StorageView storage() {
        return administration.storage();
    }

    @GetMapping("/settings")
    FileSettingsView settings() {
        return administration.settings();
    }

    @PutMapping("/settings")
    FileSettingsView change(@RequestBody FileSettingsRequest request) {
        administration.change(request.wanted(administration.settings()), request.secret());
        return administration.settings();
    }

    @GetMapping("/kinds")
    List<KindRuleView> kinds() {
        return administration.kinds();
    }

    @PutMapping("/kinds/{kind}")
    List<KindRuleView> changeKind(@PathVariable String kind, @RequestBody KindRuleRequest request) {
        administration.changeKind(kind, request.allowed(), request.largestMegabytes());
        return administration.kinds();
    }

    @GetMapping("/units")
    List<UnitUseView> use() {
        return administration.use();
    }

    @PutMapping("/units/{unit}")
    List<UnitUseView> changeQuota(@PathVariable UUID unit, @RequestBody QuotaRequest request) {
        administration.changeQuota(unit, request.gigabytes());
        return administration.use();
    }

    /** Asks the virus scanner what it is. */
    @PostMapping("/scanner-test")
    ScannerView testScanner() {
        return administration.testScanner();
    }

    /** Writes to the object store, reads it again and deletes it; the problem is empty where all went well. */
    @PostMapping("/bucket-test")
    TestResponse testBucket() {
        return new TestResponse(administration.testBucket());
    }

    /** Makes the places of contents this database's own after a restore. */
    @PostMapping("/take-over")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeOver() {
        administration.takeOver();
    }

    record TestResponse(String problem) {}

    record KindRuleRequest(boolean allowed, long largestMegabytes) {}

    record QuotaRequest(long gigabytes) {}

    /** Settings to be; what is left out stays. */
    record FileSettingsRequest(
            @Nullable String cipher,
            @Nullable Boolean bucketUsed,
            @Nullable String endpoint,
            @Nullable String region,
            @Nullable String bucket,
            @Nullable String accessKey,
            @Nullable String secretKey,
            @Nullable String scanner,
            @Nullable Long scannerLimitMegabytes,
            @Nullable Long quotaGigabytes,
            @Nullable Integer scrubDays) {

        FileSettingsView wanted(FileSettingsView now) {
            return new FileSettingsView(
                    or(cipher, now.cipher()),
                    or(bucketUsed, now.bucketUsed()),
                    or(endpoint, now.endpoint()),
                    or(region, now.region()),
                    or(bucket, now.bucket()),
                    or(accessKey, now.accessKey()),
                    now.hasSecret(),
                    or(scanner, now.scanner()),
                    or(scannerLimitMegabytes, now.scannerLimitMegabytes()),
                    or(quotaGigabytes, now.quotaGigabytes()),
                    or(scrubDays, now.scrubDays()));
        }

        String secret() {
            return secretKey == null ? "" : secretKey;
        }

        private static <T> T or(@Nullable T given, T now) {
            return given == null ? now : given;
        }
    }
}
