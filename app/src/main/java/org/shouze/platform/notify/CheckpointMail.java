package org.shouze.platform.notify;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.shouze.platform.audit.CheckpointPost;
import org.shouze.platform.notify.ChannelDirectory.Route;
import org.shouze.platform.notify.wire.Letter;
import org.shouze.platform.notify.wire.Outcome;
import org.shouze.platform.notify.wire.Way;
import org.shouze.platform.notify.wire.Wires;
import org.shouze.platform.organization.UnitView;
import org.shouze.platform.organization.Units;
import org.springframework.stereotype.Component;

/** Mails the log's checkpoints by the mail server of the unit at the top. */
@Component
class CheckpointMail implements CheckpointPost {

    private final Units units;
    private final ChannelDirectory directory;
    private final Wires wires;

    CheckpointMail(Units units, ChannelDirectory directory, Wires wires) {
        this.units = units;
        this.directory = directory;
        this.wires = wires;
    }

    @Override
    public String send(List<String> addresses, String subject, String text) {
        var route = route();
        if (route.isEmpty()) {
            return "尚未设置邮件渠道，请系统管理员在“通知渠道”中设置并启用邮件";
        }
        for (var address : addresses) {
            var problem = problem(wires.send(route.get().settings(), letter(address, subject, text)));
            if (!problem.isEmpty()) {
                return address + "：" + problem;
            }
        }
        return "";
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

    private static String problem(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Delivered delivered -> "";
            case Outcome.Later later -> later.reason();
            case Outcome.Never never -> never.reason();
        };
    }
}
