package org.shouze.platform.files.web;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.shouze.platform.files.FileView;
import org.shouze.platform.files.QuarantineView;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.page.Page;

/** What the virus check found, and what it could not look at. */
record QuarantinePage(List<QuarantineView> entries, List<FileView> waiting) implements Page {

    @Override
    public String title() {
        return "隔离文件登记";
    }

    @Override
    public String menu() {
        return "quarantine";
    }

    static String storedAt(FileView file) {
        return at(file.storedAt().atOffset(ZoneOffset.UTC));
    }

    static String at(OffsetDateTime moment) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").format(moment.atZoneSameInstant(BusinessTime.ZONE));
    }
}
