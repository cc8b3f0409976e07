package org.shouze.platform.audit;

import org.shouze.platform.kernel.auditable.AuditKind;
import org.shouze.platform.kernel.auditable.AuditNote;
import org.shouze.platform.kernel.auditable.AuditTrail;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Notes when the platform starts and stops, with what it migrated. */
@Component
class OperationWatch {

    private static final Logger LOG = LoggerFactory.getLogger(OperationWatch.class);

    private final AuditTrail trail;
    private final MigrationWatch migrations;
    private final boolean demo;

    OperationWatch(AuditTrail trail, MigrationWatch migrations, @Value("${shouze.demo:false}") boolean demo) {
        this.trail = trail;
        this.migrations = migrations;
        this.demo = demo;
    }

    @EventListener(id = "audit.started")
    void started(ApplicationReadyEvent ready) {
        var migrated = migrations.applied();
        note("platform:start", "平台启动" + (demo ? "（演示数据）" : ""));
        if (!migrated.isEmpty()) {
            note("platform:migrate", "数据库升级 " + migrated.size() + " 项，至 " + migrated.getLast());
        }
    }

    @EventListener(id = "audit.stopped")
    void stopped(ContextClosedEvent closed) {
        try {
            note("platform:stop", "平台停止");
        } catch (DataAccessException | TransactionException gone) {
            LOG.warn("The stop could not be noted: the database is gone already", gone);
        }
    }

    private void note(String action, String summary) {
        Acting.as(Actor.platform(), () -> trail.record(AuditNote.of(AuditKind.OPERATION, action, summary)));
    }
}
