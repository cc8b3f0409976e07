package org.shouze.risk.asset.web;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shouze.risk.asset.AssetField;
import org.shouze.risk.asset.AssetKind;
import org.shouze.risk.asset.AssetRule;

/** What is sent when the unit rules about its ledger; what is missing is out of bounds. */
record RuleForm(
        @Nullable List<String> kinds,
        @Nullable List<String> fields,
        @Nullable Integer filingDays,
        @Nullable String addressees,
        @Nullable Integer secondMonths,
        @Nullable Integer thirdMonths,
        @Nullable Integer fourthMonths,
        @Nullable String basis) {

    AssetRule rule() {
        return new AssetRule(
                chosen(AssetKind.values(), kinds),
                chosen(AssetField.values(), fields),
                number(filingDays),
                addressees == null ? "" : addressees,
                number(secondMonths),
                number(thirdMonths),
                number(fourthMonths),
                basis == null ? "" : basis,
                true);
    }

    private static int number(@Nullable Integer given) {
        return given == null ? 0 : given;
    }

    private static <E extends Enum<E>> Set<E> chosen(E[] all, @Nullable List<String> names) {
        var wanted = new HashSet<>(names == null ? List.<String>of() : names);
        return Stream.of(all).filter(each -> wanted.contains(each.name())).collect(Collectors.toUnmodifiableSet());
    }
}
