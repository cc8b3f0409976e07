package org.shouze.support;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Notes the SQL that a test's own thread sends to the database. */
public final class StatementCounter implements BeanPostProcessor {

    private static final ScopedValue<List<String>> NOTED = ScopedValue.newInstance();

    /** The SQL of everything that was asked while this ran, in order; what begins and ends transactions is not noted. */
    public static List<String> during(Callable<?> work) throws Exception {
        var noted = new ArrayList<String>();
        ScopedValue.where(NOTED, noted).call(work::call);
        return List.copyOf(noted);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? new Noting(source) : bean;
    }

    private static final class Noting extends DelegatingDataSource {

        Noting(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            var connection = super.getConnection();
            return NOTED.isBound() ? noting(connection) : connection;
        }
    }

    private static Connection noting(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (isPreparing(method, arguments)) {
                        NOTED.get().add((String) arguments[0]);
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }

    /** NB: the policies are looked up once in a few seconds, by whichever page happens to be asked then. */
    private static boolean isPreparing(Method method, Object[] arguments) {
        return method.getName().equals("prepareStatement")
                && !((String) arguments[0]).contains("set_config")
                && !((String) arguments[0]).contains("identity.policy");
    }
}
