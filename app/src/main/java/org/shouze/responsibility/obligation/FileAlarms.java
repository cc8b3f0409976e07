package org.shouze.responsibility.obligation;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.files.FileDamaged;
import org.shouze.platform.files.FileQuarantined;
import org.shouze.platform.notify.Addressee;
import org.shouze.platform.notify.Messages;
import org.shouze.platform.organization.Appointments;
import org.shouze.platform.organization.Post;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells whom it concerns that a file was locked away or is damaged: the security officers, and who handed it in. */
@Component
class FileAlarms {

    private final Messages messages;
    private final Appointments appointments;
    private final Reckoning reckoning;

    FileAlarms(Messages messages, Appointments appointments, Reckoning reckoning) {
        this.messages = messages;
        this.appointments = appointments;
        this.reckoning = reckoning;
    }

    @ApplicationModuleListener(id = "obligation.file-quarantined")
    void on(FileQuarantined event) {
        var line = "文件“" + event.name() + "”检出病毒 " + event.signature() + "，已隔离，任何人不能打开。以它提交的佐证已失效，请重新提交。";
        messages.send(concerned(event.unitId(), event.storedPerson()), line, "/files/quarantine");
    }

    @ApplicationModuleListener(id = "obligation.file-damaged")
    void on(FileDamaged event) {
        var line = "文件“" + event.name() + "”的存储内容已损坏，请联系系统管理员从备份恢复。";
        messages.send(concerned(event.unitId(), null), line, "/files/" + event.fileId());
    }

    private Set<Addressee> concerned(UUID unitId, @Nullable UUID personId) {
        var concerned = new LinkedHashSet<Addressee>();
        appointments.holders(unitId, Post.SECURITY_OFFICER, reckoning.time().today()).stream()
                .map(held -> new Addressee(unitId, held.personId()))
                .forEach(concerned::add);
        if (personId != null) {
            concerned.add(new Addressee(unitId, personId));
        }
        return concerned;
    }
}
