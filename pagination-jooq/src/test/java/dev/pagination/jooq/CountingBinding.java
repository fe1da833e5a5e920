package dev.pagination.jooq;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.Binding;
import org.jooq.BindingGetResultSetContext;
import org.jooq.BindingGetSQLInputContext;
import org.jooq.BindingGetStatementContext;
import org.jooq.BindingRegisterContext;
import org.jooq.BindingSQLContext;
import org.jooq.BindingSetSQLOutputContext;
import org.jooq.BindingSetStatementContext;
import org.jooq.Converter;

/** A value's binding that counts how often its SQL is written. */
final class CountingBinding implements Binding<Object, Integer> {

    private static final long serialVersionUID = 1L;

    private final AtomicInteger written = new AtomicInteger();

    /** How often. */
    AtomicInteger written() {
        return written;
    }

    @Override
    public Converter<Object, Integer> converter() {
        return Converter.ofNullable(Object.class, Integer.class, Integer.class::cast, Object.class::cast);
    }

    @Override
    public void sql(BindingSQLContext<Integer> context) {
        written.incrementAndGet();
        context.render().sql("?");
    }

    @Override
    public void set(BindingSetStatementContext<Integer> context) throws SQLException {
        context.statement().setInt(context.index(), context.value());
    }

    @Override
    public void register(BindingRegisterContext<Integer> context) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void set(BindingSetSQLOutputContext<Integer> context) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void get(BindingGetResultSetContext<Integer> context) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void get(BindingGetStatementContext<Integer> context) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void get(BindingGetSQLInputContext<Integer> context) {
        throw new UnsupportedOperationException();
    }
}
