package org.fortnight;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts the SQL statements that this thread has sent; the application's own threads do not disturb it. */
public final class SqlCount implements BeanPostProcessor {

    private static final ThreadLocal<List<String>> SENT = ThreadLocal.withInitial(ArrayList::new);

    /** The statements sent while this runs. */
    public static List<String> of(Runnable work) {
        SENT.get().clear();
        work.run();
        return List.copyOf(SENT.get());
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? new Counting(source) : bean;
    }

    private static final class Counting extends DelegatingDataSource {

        Counting(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            return counting(Connection.class, super.getConnection(), "");
        }
    }

    private static <T> T counting(Class<T> type, T counted, String sql) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    var text = arguments != null && arguments.length > 0 && arguments[0] instanceof String first
                            ? first
                            : sql;
                    if (counted instanceof Statement && method.getName().startsWith("execute")) {
                        SENT.get().add(text);
                    }
                    try {
                        Object result = method.invoke(counted, arguments);
                        return result instanceof Statement && type == Connection.class
                                ? statement(method.getReturnType(), result, text)
                                : result;
                    } catch (InvocationTargetException e) {
                        throw e.getTargetException();
                    }
                }));
    }

    private static <T> T statement(Class<T> type, Object statement, String sql) {
        return counting(type, type.cast(statement), sql);
    }
}
