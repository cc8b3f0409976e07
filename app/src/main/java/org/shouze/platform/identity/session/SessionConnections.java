package org.shouze.platform.identity.session;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Connections for sessions alone. A session is written when the answer begins to leave, which may be within a page's read-only
 * transaction; and who holds one connection of a pool must not wait for a second one of it. They act for the platform.
 */
@Component
class SessionConnections implements DisposableBean {

    private static final int MOST = 4;

    private final HikariDataSource pool;

    SessionConnections(DataSource pages) throws SQLException {
        var config = new HikariConfig();
        pages.unwrap(HikariDataSource.class).copyStateTo(config);
        config.setPoolName("sessions");
        config.setMaximumPoolSize(MOST);
        config.setMinimumIdle(1);
        config.setAutoCommit(true);
        config.setMetricsTrackerFactory(null);
        config.setConnectionInitSql("SET shouze.scope = '*'");
        this.pool = new HikariDataSource(config);
    }

    JdbcClient jdbc() {
        return JdbcClient.create(pool);
    }

    @Override
    public void destroy() {
        pool.close();
    }
}
