package org.shouze.risk.asset;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an asset (资产信息).
 *
 * @param code the number that the office gives it, unique within the unit; may be empty
 * @param important whether the bureau holds it for important: it is inspected by itself regularly
 * @param startedOn since when it is in use; null where nobody knows
 */
public record AssetFacts(
        AssetKind kind,
        String name,
        String code,
        Keepers keepers,
        Place place,
        Supply supply,
        Protection protection,
        Registration registration,
        boolean important,
        @Nullable LocalDate startedOn,
        String note) {

    /** The same, with other keepers. */
    AssetFacts keptBy(Keepers others) {
        return new AssetFacts(
                kind, name, code, others, place, supply, protection, registration, important, startedOn, note);
    }

    /**
     * Who keeps it (主管与运营).
     *
     * @param owner who is accountable (谁主管谁负责)
     * @param operator who runs it (谁运营谁负责)
     */
    public record Keepers(
            @Nullable Keeper owner,
            @Nullable Keeper operator,
            @Nullable UUID sectionId,
            String sectionName) {}

    /**
     * Where it is (所在位置).
     *
     * @param address an IP address, a range or a URL, as offices write it
     */
    public record Place(@Nullable AssetNetwork network, String address, String domain) {}

    /** What it is made of and who delivers it (产品与供应). */
    public record Supply(
            String product,
            String version,
            String supplier,
            String contract,
            @Nullable LocalDate contractEndsOn) {}

    /**
     * How it is protected (等级保护).
     *
     * @param filingNo of the filing with the police (备案证明编号)
     * @param evaluationNo of the latest evaluation's report (测评报告编号)
     * @param ciiNotice the notice that names it critical infrastructure (关键信息基础设施认定通知); empty where none does
     */
    public record Protection(
            ProtectionLevel level,
            String filingNo,
            String evaluationNo,
            @Nullable LocalDate evaluatedOn,
            String ciiNotice) {}

    /** The numbers of a website (网站备案): of the ministry of industry, and of the police. */
    public record Registration(String icpNo, String psbNo) {}
}
