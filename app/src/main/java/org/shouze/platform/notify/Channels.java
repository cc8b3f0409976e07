package org.shouze.platform.notify;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.Ids;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.auditable.AuditKind;
import org.shouze.platform.kernel.auditable.AuditNote;
import org.shouze.platform.kernel.auditable.AuditTrail;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.platform.notify.ChannelStore.Change;
import org.shouze.platform.notify.ChannelStore.Channel;
import org.shouze.platform.notify.wire.Letter;
import org.shouze.platform.notify.wire.Outcome;
import org.shouze.platform.notify.wire.Way;
import org.shouze.platform.notify.wire.WireField;
import org.shouze.platform.notify.wire.Wires;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The ways out of the house (通知渠道) as the own unit sets them up; units below use them where they have none. */
@Service
public class Channels {

    private final ChannelStore store;
    private final ChannelDirectory directory;
    private final Wires wires;
    private final AuditTrail trail;
    private final BusinessTime time;

    Channels(ChannelStore store, ChannelDirectory directory, Wires wires, AuditTrail trail, BusinessTime time) {
        this.store = store;
        this.directory = directory;
        this.wires = wires;
        this.trail = trail;
        this.time = time;
    }

    /** Every way, set up or not. */
    @Transactional(readOnly = true)
    @Requires(NotifyGrants.CHANNELS)
    public List<ChannelView> all() {
        var known = store.of(Acting.unit()).stream().collect(Collectors.toMap(Channel::way, this::view));
        return Way.outside().stream()
                .map(way -> known.getOrDefault(way, ChannelView.none(way)))
                .toList();
    }

    /** A way of the own unit without its secrets; one that was never set up is there, switched off. */
    @Transactional(readOnly = true)
    @Requires(NotifyGrants.CHANNELS)
    public ChannelView get(Way way) {
        return find(way).map(this::view).orElse(ChannelView.none(way));
    }

    /**
     * Sets a way up.
     *
     * @param given settings and secrets by their keys; a secret that is empty stays what it was
     * @throws Refusal with everything that is wrong
     */
    @Transactional
    @Requires(NotifyGrants.CHANNELS)
    public ChannelView save(Way way, boolean enabled, Map<String, String> given) {
        var settings = new HashMap<String, String>();
        var secrets = new HashMap<>(find(way).map(directory::secretsOf).orElse(Map.of()));
        for (var field : WireField.of(way)) {
            var value = given.getOrDefault(field.key(), "").strip();
            if (!field.secret()) {
                settings.put(field.key(), value);
            } else if (!value.isEmpty()) {
                secrets.put(field.key(), value);
            }
        }
        var all = new HashMap<>(settings);
        all.putAll(secrets);
        ChannelRules.check(way, all);
        store.save(new Channel(Acting.unit(), way, enabled, settings, directory.sealed(secrets)), change());
        return get(way);
    }

    /** Forgets a way and its secrets. */
    @Transactional
    @Requires(NotifyGrants.CHANNELS)
    public void remove(Way way) {
        store.remove(Acting.unit(), way);
    }

    /**
     * Sends a letter that says nothing, to see whether it arrives. Not in a transaction: the other side may be slow.
     *
     * @param address mail address or mobile number; for a robot empty
     */
    @Requires(NotifyGrants.CHANNELS)
    public Outcome test(Way way, String address) {
        if (way.isPersonal()) {
            Contacts.checked(way, address);
        }
        var route = directory.route(Acting.unit(), way).orElseThrow(() -> Refusal.rule("该渠道尚未配置或未启用，请先保存并启用再测试。"));
        var letter = new Letter(Ids.next(), address.strip(), "守责平台测试消息", "守责平台测试消息\n收到即表示该渠道可用。");
        var outcome = wires.send(route.settings(), letter);
        trail.record(AuditNote.of(AuditKind.OPERATION, "notify:test", "测试通知渠道“" + way.label() + "”")
                .about(Acting.unit(), null));
        return outcome;
    }

    /** The gate to the SMS service of the own unit; an empty one where none is settled. */
    @Transactional(readOnly = true)
    @Requires(NotifyGrants.CHANNELS)
    public GateView gate() {
        return store.gate(Acting.unit()).orElse(GateView.NONE);
    }

    /** @throws Refusal with everything that is wrong */
    @Transactional
    @Requires(NotifyGrants.CHANNELS)
    public GateView setGate(GateView gate) {
        store.save(Acting.unit(), ChannelRules.checked(gate), change());
        return gate();
    }

    private Optional<Channel> find(Way way) {
        return store.of(Acting.unit()).stream()
                .filter(each -> each.way() == way)
                .findFirst();
    }

    private ChannelView view(Channel channel) {
        return new ChannelView(
                channel.way(),
                channel.enabled(),
                true,
                channel.settings(),
                directory.secretsOf(channel).keySet());
    }

    private Change change() {
        return new Change(Acting.current().name(), time.now());
    }
}
