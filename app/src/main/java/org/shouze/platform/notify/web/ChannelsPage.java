package org.shouze.platform.notify.web;

import java.util.List;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.notify.ChannelView;

/** The ways out of the house (通知渠道), and what holds for all of them. */
record ChannelsPage(List<ChannelView> channels, GateForm gate, List<Refusal.Finding> findings) implements NotifyTabs {

    @Override
    public String menu() {
        return "channels";
    }

    @Override
    public String title() {
        return "通知渠道";
    }
}
