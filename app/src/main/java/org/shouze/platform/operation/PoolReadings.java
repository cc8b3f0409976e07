package org.shouze.platform.operation;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.shouze.platform.operation.contribution.Area;
import org.shouze.platform.operation.contribution.OperationSource;
import org.shouze.platform.operation.contribution.Reading;
import org.springframework.stereotype.Component;

/** The connections that this node holds to the database. */
@Component
class PoolReadings implements OperationSource {

    private final DataSource source;

    PoolReadings(DataSource source) {
        this.source = source;
    }

    @Override
    public List<Reading> readings() {
        try {
            var pool = source.unwrap(HikariDataSource.class).getHikariPoolMXBean();
            var waiting = pool.getThreadsAwaitingConnection();
            return List.of(
                    Reading.of(
                            Area.DATABASE,
                            "pool_active_connections",
                            "本节点在用连接",
                            pool.getActiveConnections(),
                            pool.getActiveConnections() + " 个（已建立 " + pool.getTotalConnections() + " 个）"),
                    Reading.of(Area.DATABASE, "pool_waiting_requests", "等待连接的请求", waiting, waiting + " 个")
                            .warnWhen(waiting > pool.getTotalConnections(), "等待数据库连接的请求过多，系统响应会变慢；请检查数据库负载。"));
        } catch (SQLException otherPool) {
            return List.of();
        }
    }
}
