package org.shouze.platform.notify.web;

import java.util.List;
import java.util.Map;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.page.Flash;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.platform.notify.Channels;
import org.shouze.platform.notify.NotifyGrants;
import org.shouze.platform.notify.wire.Outcome;
import org.shouze.platform.notify.wire.Way;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

@Controller
@Requires(NotifyGrants.CHANNELS)
class ChannelController {

    private final Channels channels;

    ChannelController(Channels channels) {
        this.channels = channels;
    }

    @GetMapping("/settings/channels")
    ChannelsPage all() {
        return new ChannelsPage(channels.all(), GateForm.of(channels.gate()), List.of());
    }

    @PostMapping("/settings/channels")
    Object setGate(GateForm form) {
        try {
            channels.setGate(form.toGate());
            Flash.say("外发总则已保存。");
            return new RedirectView("/settings/channels");
        } catch (Refusal refusal) {
            return new ChannelsPage(channels.all(), form, refusal.findings());
        }
    }

    @GetMapping("/settings/channels/{way}")
    ChannelPage one(@PathVariable String way) {
        return page(way(way), List.of(), "");
    }

    @PostMapping("/settings/channels/{way}")
    Object save(@PathVariable String way, @RequestParam Map<String, String> given) {
        var wanted = way(way);
        try {
            channels.save(wanted, given.containsKey("enabled"), given);
            Flash.say(wanted.label() + "渠道已保存。请发送测试消息确认可用。");
            return new RedirectView("/settings/channels/" + wanted.name().toLowerCase(java.util.Locale.ROOT));
        } catch (Refusal refusal) {
            return new ChannelPage(channels.get(wanted), given, refusal.findings(), "");
        }
    }

    @PostMapping("/settings/channels/{way}/test")
    ChannelPage test(@PathVariable String way, @RequestParam(defaultValue = "") String address) {
        var wanted = way(way);
        try {
            return tested(wanted, channels.test(wanted, address));
        } catch (Refusal refusal) {
            return failed(wanted, refusal.sentence());
        }
    }

    @PostMapping("/settings/channels/{way}/remove")
    RedirectView remove(@PathVariable String way) {
        channels.remove(way(way));
        Flash.say(way(way).label() + "渠道的配置和密钥已删除。");
        return new RedirectView("/settings/channels");
    }

    private ChannelPage page(Way way, List<Refusal.Finding> findings, String tested) {
        var channel = channels.get(way);
        return new ChannelPage(channel, channel.settings(), findings, tested);
    }

    private ChannelPage tested(Way way, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Delivered(String receipt) ->
                page(way, List.of(), "测试消息已被对方接收。" + (receipt.isEmpty() ? "" : "回执：" + receipt));
            case Outcome.Later(String reason) -> failed(way, "测试消息未能发出：" + reason);
            case Outcome.Never(String reason) -> failed(way, "测试消息未能发出：" + reason);
        };
    }

    private ChannelPage failed(Way way, String sentence) {
        return page(way, List.of(new Refusal.Finding("address", sentence)), "");
    }

    private static Way way(String name) {
        return Way.ofName(name).filter(way -> way != Way.PLATFORM).orElseThrow(Refusal::notFound);
    }
}
