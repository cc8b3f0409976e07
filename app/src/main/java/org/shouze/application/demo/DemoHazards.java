package org.shouze.application.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.organization.People;
import org.shouze.risk.asset.AssetQuery;
import org.shouze.risk.asset.Assets;
import org.shouze.risk.hazard.HazardDraft;
import org.shouze.risk.hazard.HazardQuery;
import org.shouze.risk.hazard.HazardReports;
import org.shouze.risk.hazard.HazardRequests;
import org.shouze.risk.hazard.HazardRequests.Wish;
import org.shouze.risk.hazard.HazardView;
import org.shouze.risk.hazard.HazardWork;
import org.shouze.risk.hazard.HazardWork.Assignment;
import org.shouze.risk.hazard.Hazards;
import org.shouze.risk.hazard.Proof;
import org.shouze.risk.hazard.RequestKind;
import org.shouze.risk.hazard.signal.Severity;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;

/** What was found in the bureau, and how far it is mended. */
@Component
@ConditionalOnBooleanProperty("shouze.demo")
class DemoHazards {

    private static final String OFFICER = "officer";

    /**
     * Something that was found.
     *
     * @param asset the one it is about; empty for none
     * @param mender who mends it
     */
    record Found(String title, Severity severity, String asset, String mender) {}

    private final Hazards hazards;
    private final HazardReports reports;
    private final HazardWork work;
    private final HazardRequests requests;
    private final Assets assets;
    private final People people;

    DemoHazards(
            Hazards hazards,
            HazardReports reports,
            HazardWork work,
            HazardRequests requests,
            Assets assets,
            People people) {
        this.hazards = hazards;
        this.reports = reports;
        this.work = work;
        this.requests = requests;
        this.assets = assets;
        this.people = people;
    }

    void reported(DemoAccounts accounts, Found found) {
        accounts.as("staff", () -> {
            var asset = found.asset().isEmpty() ? null : asset(found.asset());
            return reports.report(
                    new HazardDraft(found.title(), "日常巡查时发现，已告知使用人员。", found.severity(), asset, null, null));
        });
    }

    private UUID asset(String name) {
        return assets.list(new AssetQuery(Acting.unit(), AssetQuery.Filter.NONE, name, 1, null))
                .getFirst()
                .id();
    }

    void assigned(DemoAccounts accounts, Found found) {
        accounts.as(OFFICER, () -> {
            var hazard = hazard(found);
            var mender = people.named(Acting.unit(), found.mender()).getFirst().id();
            return work.assign(hazard.id(), hazard.revision(), new Assignment(mender, found.severity(), null));
        });
    }

    void mended(DemoAccounts accounts, Found found) {
        accounts.as(OFFICER, () -> {
            var hazard = hazard(found);
            var proof = new Proof(
                    "整改情况.txt", new ByteArrayResource((found.title() + "：已整改。").getBytes(StandardCharsets.UTF_8)));
            return work.mend(hazard.id(), hazard.revision(), "已按要求整改，情况见附件。", proof);
        });
    }

    /** By somebody who had no part in it. */
    void closed(DemoAccounts accounts, Found found) {
        accounts.as("director", () -> {
            var hazard = hazard(found);
            return work.inspect(hazard.id(), hazard.revision(), true, "现场复查，问题已消除。");
        });
    }

    void askedForTime(DemoAccounts accounts, Found found, LocalDate until) {
        accounts.as(
                OFFICER,
                () -> requests.ask(
                        hazard(found).id(), new Wish(RequestKind.EXTENSION, until, "更换设备须走采购程序，期间已停用访客接入。")));
    }

    private HazardView hazard(Found found) {
        var filter = new HazardQuery.Filter(HazardQuery.Which.OPEN, null, null, null, null, null);
        return hazards.list(new HazardQuery(Acting.unit(), filter, found.title(), 1, null))
                .getFirst();
    }
}
