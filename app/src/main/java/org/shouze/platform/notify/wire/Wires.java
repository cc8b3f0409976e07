package org.shouze.platform.notify.wire;

import java.io.IOException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.shouze.platform.kernel.outgoing.ForbiddenAddressException;
import org.shouze.platform.kernel.security.OpenDoor;
import org.springframework.stereotype.Component;

/** All ways out of the house (外发通道), each by its own protocol. */
@Component
@OpenDoor(because = "the outbox calls it with what has been decided")
public class Wires {

    private final Mailer mailer;
    private final Robots robots;
    private final SmsGateway sms;

    Wires(Mailer mailer, Robots robots, SmsGateway sms) {
        this.mailer = mailer;
        this.robots = robots;
        this.sms = sms;
    }

    /** Tries once. Never throws for what the other side does. */
    public Outcome send(WireSettings settings, Letter letter) {
        try {
            return switch (settings.way()) {
                case PLATFORM -> new Outcome.Delivered("");
                case MAIL -> mailer.send(settings, letter);
                case WECOM, DINGTALK, FEISHU -> robots.send(settings, letter);
                case SMS -> sms.send(settings, letter);
            };
        } catch (ForbiddenAddressException forbidden) {
            return new Outcome.Never(forbidden.sentence());
        } catch (UnknownHostException unknown) {
            return new Outcome.Later("找不到服务器的地址");
        } catch (SSLException untrusted) {
            return new Outcome.Later("服务器的证书不受信任，或加密协商失败");
        } catch (IOException failed) {
            return new Outcome.Later("连接失败：" + failed.getClass().getSimpleName());
        } catch (IllegalArgumentException malformed) {
            // NB: its text may quote the address, and with it a key.
            return new Outcome.Never("地址不规范");
        }
    }
}
