package org.shouze.platform.notify.web;

import org.jspecify.annotations.Nullable;
import org.shouze.platform.notify.PolicyView;
import org.shouze.platform.notify.Quiet;

/** When people are told and how much at most, as typed. */
record PolicyForm(
        @Nullable String digestAt,
        @Nullable String quietFrom,
        @Nullable String quietTo,
        @Nullable String perPersonHour,
        @Nullable String perUnitDay) {

    static PolicyForm of(PolicyView policy) {
        return new PolicyForm(
                policy.digestAt().toString(),
                policy.quiet().from().toString(),
                policy.quiet().to().toString(),
                String.valueOf(policy.perPersonHour()),
                String.valueOf(policy.perUnitDay()));
    }

    PolicyView toPolicy() {
        return new PolicyView(
                Typed.time("digestAt", digestAt),
                new Quiet(Typed.time("quietFrom", quietFrom), Typed.time("quietTo", quietTo)),
                Typed.number("perPersonHour", perPersonHour),
                Typed.number("perUnitDay", perUnitDay));
    }
}
