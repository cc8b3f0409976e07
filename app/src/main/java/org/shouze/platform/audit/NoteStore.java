package org.shouze.platform.audit;

import org.shouze.platform.kernel.auditable.AuditNote;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class NoteStore {

    private final JdbcClient jdbc;

    NoteStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The function is the only door: the application may not insert by itself. */
    void append(AuditNote note) {
        var subject = note.subjectId();
        jdbc.sql("SELECT audit.note(:kind, :action, :unit::uuid, :record, :summary, :reason)")
                .param("kind", note.kind().name())
                .param("action", note.action())
                .param("unit", note.unitId())
                .param("record", subject == null ? null : subject.toString())
                .param("summary", note.summary())
                .param("reason", note.reason())
                .query((row, number) -> true)
                .list();
    }
}
