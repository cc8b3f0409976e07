package org.shouze.platform.notify;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.shouze.platform.audit.CheckpointPost;
import org.shouze.platform.kernel.secret.MasterKeyException;
import org.shouze.platform.notify.ChannelDirectory.Route;
import org.shouze.platform.notify.wire.Letter;
import org.shouze.platform.notify.wire.Outcome;
import org.shouze.platform.notify.wire.Way;
import org.shouze.platform.notify.wire.Wires;
import org.shouze.platform.organization.UnitView;
import org.shouze.platform.organization.Units;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Mails the log's checkpoints by the mail server of the unit at the top. */
@Component
class CheckpointMail implements CheckpointPost {

    private static final Logger LOG = LoggerFactory.getLogger(CheckpointMail.class);

    private final Units units;
    private final ChannelDirectory directory;
    private final Wires wires;

    CheckpointMail(Units units, ChannelDirectory directory, Wires wires) {
        this.units = units;
        this.directory = directory;
        this.wires = wires;
    }

    @Override
    public Receipt send(String address, String subject, String text) {
        try {
            return send(route(), address, subject, text);
        } catch (MasterKeyException failed) {
            LOG.error("The password of the mail server could not be read", failed);
            return Receipt.later("邮件渠道的密码无法解密，请检查主密钥文件");
        }
    }

    Receipt send(Optional<Route> route, String address, String subject, String text) {
        return route.map(way -> wires.send(way.settings(), letter(address, subject, text)))
                .map(CheckpointMail::receipt)
                .orElseGet(() -> Receipt.later("尚未设置邮件渠道，请系统管理员在“通知渠道”中设置并启用邮件"));
    }

    private Optional<Route> route() {
        return units.all().stream()
                .filter(unit -> unit.parentId() == null)
                .map(UnitView::id)
                .flatMap(unit -> directory.route(unit, Way.MAIL).stream())
                .findFirst();
    }

    /** NB: sent again, it is the same letter. */
    private static Letter letter(String address, String subject, String text) {
        var id = UUID.nameUUIDFromBytes((address + text).getBytes(StandardCharsets.UTF_8));
        return new Letter(id, address, subject, text);
    }

    private static Receipt receipt(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Delivered delivered -> Receipt.TAKEN;
            case Outcome.Later later -> Receipt.later(later.reason());
            case Outcome.Never never -> Receipt.never(never.reason());
        };
    }
}
