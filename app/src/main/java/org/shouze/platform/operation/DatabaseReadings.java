package org.shouze.platform.operation;

import java.util.List;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.operation.contribution.Area;
import org.shouze.platform.operation.contribution.OperationSource;
import org.shouze.platform.operation.contribution.Reading;
import org.springframework.stereotype.Component;

/** Size, version, connections and structure of the database. */
@Component
class DatabaseReadings implements OperationSource {

    private static final double CROWDED = 0.9;

    private final DatabaseStore store;
    private final Flyway flyway;
    private @Nullable Structure structure;

    DatabaseReadings(DatabaseStore store, Flyway flyway) {
        this.store = store;
        this.flyway = flyway;
    }

    /** Asked once, when this node had started; whoever migrates later asks anew. */
    private record Structure(String version, int pending) {

        static Structure of(Flyway flyway) {
            var info = flyway.info();
            var current = info.current();
            return new Structure(
                    current == null || current.getVersion() == null
                            ? "无"
                            : current.getVersion().toString(),
                    info.pending().length);
        }
    }

    private synchronized Structure structure() {
        if (structure == null) {
            structure = Structure.of(flyway);
        }
        return structure;
    }

    @Override
    public List<Reading> readings() {
        var facts = store.facts();
        var found = structure();
        return List.of(
                Reading.of(
                        Area.DATABASE,
                        "database_size_bytes",
                        "数据库大小",
                        facts.size(),
                        Figures.bytes(facts.size()) + "（PostgreSQL " + facts.version() + "）"),
                Reading.of(
                                Area.DATABASE,
                                "database_connections",
                                "数据库连接",
                                facts.connections(),
                                facts.connections() + "（上限 " + facts.mostConnections() + "）")
                        .warnWhen(
                                facts.connections() > facts.mostConnections() * CROWDED,
                                "数据库连接接近上限，请检查是否有其他程序占用，或调高 max_connections。"),
                Reading.of(Area.DATABASE, "migrations_pending", "数据库结构", found.pending(), "版本 " + found.version())
                        .asVital()
                        .failWhen(found.pending() > 0, "数据库结构升级没有完成，请查看日志并重新启动。"));
    }
}
