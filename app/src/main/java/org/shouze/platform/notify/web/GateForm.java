package org.shouze.platform.notify.web;

import org.jspecify.annotations.Nullable;
import org.shouze.platform.notify.GateView;

/** What holds for all ways, as typed. */
record GateForm(
        @Nullable String publicAddress,
        @Nullable String networks,
        @Nullable String keepDays) {

    static GateForm of(GateView gate) {
        return new GateForm(gate.publicAddress(), String.join("\n", gate.networks()), String.valueOf(gate.keepDays()));
    }

    GateView toGate() {
        return new GateView(
                Typed.text(publicAddress), Typed.text(networks).lines().toList(), Typed.number("keepDays", keepDays));
    }
}
