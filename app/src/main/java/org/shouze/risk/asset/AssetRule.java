package org.shouze.risk.asset;

import java.util.Set;

/**
 * What a unit files about its systems, and how often it has them evaluated (台账规则).
 *
 * @param filedKinds assets whose coming, changing and closing is filed (报备范围)
 * @param filedFields the fields whose change is substantial (重大变更)
 * @param filingDays working days within which it is filed, from the day it is entered; the example plan names none
 * @param addressees to whom
 * @param secondMonths months between two evaluations at level two; practice, no statute says so
 * @param thirdMonths the same at level three, 公通字〔2007〕43号
 * @param fourthMonths the same from level four on, 公通字〔2007〕43号
 * @param basis by what the unit rules so
 * @param own whether the unit has ruled; until then the platform's values hold, and are marked as unconfirmed
 */
public record AssetRule(
        Set<AssetKind> filedKinds,
        Set<AssetField> filedFields,
        int filingDays,
        String addressees,
        int secondMonths,
        int thirdMonths,
        int fourthMonths,
        String basis,
        boolean own) {

    static final AssetRule DEFAULT = new AssetRule(
            Set.of(AssetKind.WEBSITE, AssetKind.SYSTEM, AssetKind.APPLICATION),
            Set.of(AssetField.NAME, AssetField.NETWORK, AssetField.DOMAIN, AssetField.LEVEL, AssetField.CII_NOTICE),
            10,
            "区委网信办",
            24,
            12,
            6,
            "平台默认值，待本单位对照方案核实",
            false);

    /** Months between two evaluations at a level that has to be evaluated: the second or higher. */
    int months(ProtectionLevel level) {
        return switch (level) {
            case UNGRADED, FIRST, SECOND -> secondMonths;
            case THIRD -> thirdMonths;
            case FOURTH, FIFTH -> fourthMonths;
        };
    }
}
