package org.fortnight;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Writes down every SQL statement that reaches the database, whoever sends it: Hibernate, {@code JdbcClient}, a filter.
 *
 * <pre>{@code
 * var statements = sqlCount.during(() -> mvc.get().uri("/today").exchange());
 * assertThat(statements).hasSizeLessThanOrEqualTo(6);
 * }</pre>
 *
 * A bean of this type wraps each {@link DataSource} of its application. What other threads send, such as
 * the look for a newer revision, is not counted.
 */
public class SqlCount implements BeanPostProcessor {

    private final List<String> statements = Collections.synchronizedList(new ArrayList<>());
    private volatile Thread counted = Thread.currentThread();

    /** The statements that this thread sends while something runs, in their order. */
    public List<String> during(Work work) {
        counted = Thread.currentThread();
        statements.clear();
        try {
            work.run();
        } catch (Exception e) {
            throw new AssertionError("What was to be counted failed", e);
        }
        return List.copyOf(statements);
    }

    /** Something that may throw, as {@code exchange()} does. */
    @FunctionalInterface
    public interface Work {
        void run() throws Exception;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? counting(source) : bean;
    }

    /** A data source whose statements are counted here. */
    public DataSource counting(DataSource source) {
        return new DelegatingDataSource(source) {

            @Override
            public Connection getConnection() throws SQLException {
                return counting(super.getConnection());
            }

            @Override
            public Connection getConnection(String user, String password) throws SQLException {
                return counting(super.getConnection(user, password));
            }
        };
    }

    private Connection counting(Connection connection) {
        return proxy(Connection.class, connection, (method, arguments, answer) -> {
            if (answer instanceof Statement statement) {
                return counting(statement, arguments.length > 0 ? (String) arguments[0] : "");
            }
            return answer;
        });
    }

    private Statement counting(Statement statement, String prepared) {
        var type = statement instanceof java.sql.CallableStatement
                ? java.sql.CallableStatement.class
                : statement instanceof java.sql.PreparedStatement ? java.sql.PreparedStatement.class : Statement.class;
        return proxy(type, statement, (method, arguments, answer) -> {
            if (method.startsWith("execute")) {
                write(arguments.length > 0 && arguments[0] instanceof String sql ? sql : prepared);
            }
            return answer;
        });
    }

    private interface Afterwards {
        Object answer(String method, Object[] arguments, Object answer);
    }

    private static <T> T proxy(Class<? extends T> type, T target, Afterwards afterwards) {
        var proxy = Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
            try {
                var given = arguments == null ? new Object[0] : arguments;
                return afterwards.answer(method.getName(), given, method.invoke(target, given));
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
        return type.cast(proxy);
    }

    private void write(String statement) {
        if (Thread.currentThread() == counted) {
            statements.add(statement);
        }
    }
}
