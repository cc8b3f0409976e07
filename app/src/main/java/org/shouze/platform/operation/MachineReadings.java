package org.shouze.platform.operation;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.shouze.platform.operation.contribution.Area;
import org.shouze.platform.operation.contribution.OperationSource;
import org.shouze.platform.operation.contribution.Reading;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Disk and memory of this node. */
@Component
class MachineReadings implements OperationSource {

    private static final long GIGABYTE = 1L << 30;
    private static final long LOW = 2 * GIGABYTE;
    private static final long FULL = GIGABYTE / 4;
    private static final double LOW_SHARE = 0.1;
    private static final double HEAP_HIGH = 0.95;

    private final Path home;

    MachineReadings(@Value("${shouze.home}") Path home) {
        this.home = home;
    }

    @Override
    public List<Reading> readings() {
        return List.of(disk(), heap());
    }

    private Reading disk() {
        try {
            var store = Files.getFileStore(home);
            return disk(store.getUsableSpace(), store.getTotalSpace());
        } catch (IOException unreachable) {
            return Reading.of(Area.STORAGE, "disk_free_bytes", "数据目录所在磁盘可用空间", 0, "读取失败")
                    .asVital()
                    .failWhen(true, "无法读取数据目录，请检查磁盘是否在线、目录权限是否正确。");
        }
    }

    static Reading disk(long free, long total) {
        return Reading.of(
                        Area.STORAGE,
                        "disk_free_bytes",
                        "数据目录所在磁盘可用空间",
                        free,
                        Figures.bytes(free) + "（共 " + Figures.bytes(total) + "）")
                .asVital()
                .failWhen(free < FULL, "磁盘即将写满，系统已停止接收新请求。请立即清理磁盘或扩容。")
                .warnWhen(free < LOW || free < (double) total * LOW_SHARE, "磁盘可用空间不足，请清理磁盘或扩容。");
    }

    private static Reading heap() {
        var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        return Reading.of(
                        Area.SERVER,
                        "heap_used_bytes",
                        "程序内存",
                        heap.getUsed(),
                        Figures.bytes(heap.getUsed()) + "（上限 " + Figures.bytes(heap.getMax()) + "）")
                .warnWhen(heap.getUsed() > (double) heap.getMax() * HEAP_HIGH, "程序内存接近上限；如长期如此，请调高内存上限后重新启动。");
    }
}
