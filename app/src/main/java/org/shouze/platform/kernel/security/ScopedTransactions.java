package org.shouze.platform.kernel.security;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.shouze.platform.kernel.auditable.AuditTrail;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/**
 * Tells the database in each transaction which units the one who acts may see (事务范围), and for the log who that is, from
 * where and doing what. The row-level policies read it; without a transaction, or with nobody acting, they let nothing
 * through.
 */
public final class ScopedTransactions extends JdbcTransactionManager {

    private static final long serialVersionUID = 1L;

    /** All in one round trip. */
    private static final String SETTINGS = "SELECT set_config('shouze.scope', ?, true),"
            + " set_config('shouze.admin_scope', ?, true), set_config('shouze.account', ?, true),"
            + " set_config('shouze.context', ?, true), set_config('shouze.reads_log', ?, true)";

    public ScopedTransactions(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        try (var statement = connection.prepareStatement(SETTINGS)) {
            var actor = Acting.current();
            statement.setString(1, actor.scopeSetting());
            statement.setString(2, actor.adminScopeSetting());
            statement.setString(3, actor.accountSetting());
            statement.setString(4, Circumstances.setting());
            statement.setString(5, actor.may(AuditTrail.READ) ? "yes" : "");
            statement.execute();
        }
    }
}
