package org.shouze.platform.audit;

import java.io.IOException;
import java.security.GeneralSecurityException;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.outgoing.Authorities;
import org.shouze.platform.kernel.outgoing.ConnectionFailures;
import org.shouze.platform.kernel.security.Reauthenticated;
import org.shouze.platform.kernel.security.Requires;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the log is sent on to (日志外发): the system administrator's; what is in it stays the audit administrator's. */
@Service
@Requires(AuditGrants.FORWARD)
public class Forwarding {

    private static final int LONGEST_AUTHORITIES = 50_000;
    private static final int HIGHEST_PORT = 65_535;

    private final ForwardingStore store;
    private final SyslogPump pump;

    Forwarding(ForwardingStore store, SyslogPump pump) {
        this.store = store;
        this.pump = pump;
    }

    /** Where the log is sent to, how far that has come, and what last went wrong. */
    @Transactional(readOnly = true)
    public ForwardingView get() {
        return store.get();
    }

    /**
     * Settles where to; from then on everything since the first entry, or since where it stopped, is sent.
     *
     * @param authorities certificates to be trusted, in PEM; empty for those of the Java runtime
     * @throws Refusal when host, port or certificates are not usable
     */
    @Transactional
    @Reauthenticated
    public void settle(boolean active, String host, int port, String authorities) {
        if (!host.strip().matches("[A-Za-z0-9.:_-]{0,255}") || (active && host.isBlank())) {
            throw Refusal.invalid("host", "请填写日志服务器的域名或地址，只含字母、数字、点、冒号和短横线。");
        }
        if (port < 1 || port > HIGHEST_PORT) {
            throw Refusal.invalid("port", "端口应为 1 至 65535，syslog over TLS 通常为 6514。");
        }
        if (authorities.length() > LONGEST_AUTHORITIES
                || (!authorities.isBlank() && !Authorities.areReadable(authorities))) {
            throw Refusal.invalid("authorities", "证书无法读取，请粘贴 PEM 格式的根证书（-----BEGIN CERTIFICATE----- 开头）。");
        }
        store.change(active, host.strip(), port, authorities.strip());
    }

    /** Sends a test message. @throws Refusal with what went wrong */
    public void tryOut() {
        var to = store.get();
        if (to.host().isEmpty()) {
            throw Refusal.rule("请先填写并保存日志服务器地址，再发送测试消息。");
        }
        try {
            pump.tryOut(to);
        } catch (IOException | GeneralSecurityException failed) {
            throw Refusal.rule(
                    "测试消息没有送达 " + to.host() + ":" + to.port() + "（" + ConnectionFailures.sentence(failed) + "）。");
        }
    }
}
