package org.shouze.platform.notify;

import java.util.List;

/**
 * What holds for all ways out of the house (外发总则).
 *
 * @param publicAddress where people reach the platform, such as {@code https://shouze.example.org}; empty for no links
 * @param networks the internal networks that may be reached
 * @param keepDays how long what became of a letter is kept
 */
public record GateView(String publicAddress, List<String> networks, int keepDays) {

    static final int USUAL_DAYS = 180;
    static final GateView NONE = new GateView("", List.of(), USUAL_DAYS);

    public GateView {
        networks = List.copyOf(networks);
    }
}
