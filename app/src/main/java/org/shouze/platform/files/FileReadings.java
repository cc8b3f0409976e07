package org.shouze.platform.files;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.operation.contribution.Area;
import org.shouze.platform.operation.contribution.OperationSource;
import org.shouze.platform.operation.contribution.Reading;
import org.springframework.stereotype.Component;

/** Whether files are checked in time, and whole. */
@Component
class FileReadings implements OperationSource {

    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final CheckStore checks;
    private final ScrubStore scrubs;
    private final ContentPlaces places;
    private final Confinement confinement;
    private final BusinessTime time;

    FileReadings(
            CheckStore checks, ScrubStore scrubs, ContentPlaces places, Confinement confinement, BusinessTime time) {
        this.checks = checks;
        this.scrubs = scrubs;
        this.places = places;
        this.confinement = confinement;
        this.time = time;
    }

    @Override
    public List<Reading> readings() {
        var waiting = checks.countOverdue(time.now().minus(PATIENCE));
        var damaged = scrubs.countDamaged();
        var away = places.isFolderAway();
        var loose = confinement.isKnownLoose();
        return List.of(
                Reading.of(Area.STORAGE, "files_folder_away", "文件共享目录", away ? 1 : 0, away ? "没有挂载" : "可用")
                        .warnWhen(away, "共享目录中没有归属标记，可能没有挂载：现有文件打不开，也不接收新文件。请挂载后再试；确认是全新的空目录时，在“文件管理”中点“接管存储位置”。"),
                Reading.of(Area.QUEUE, "files_unchecked", "等待病毒检查的文件", waiting, waiting + " 份")
                        .warnWhen(waiting > 0, "文件超过 15 分钟未检查，请查看病毒检查程序是否运行；检查前只有上传人可以打开。"),
                Reading.of(Area.STORAGE, "files_damaged", "巡检发现损坏的文件", damaged, damaged + " 份")
                        .failWhen(damaged > 0, "请在“文件管理”中查看，并从备份恢复。"),
                Reading.of(Area.SERVER, "files_reader_loose", "文档读取隔离", loose ? 1 : 0, loose ? "不完整" : "完整")
                        .warnWhen(loose, "本机不允许普通用户建立命名空间：读取文档的进程能看到网络和数据目录。请按运维手册“文件存储”一节开启。"));
    }

    @Override
    public Map<String, String> jobs() {
        return Map.of(
                FileJobs.CHECK, "补查未检查的文件",
                FileJobs.UPKEEP, "整理文件存储",
                FileJobs.READING, "生成预览、提取文字",
                FileJobs.SCRUB, "文件完整性巡检");
    }
}
