package dev.pagination.jooq.internal;

import dev.pagination.DatabaseText;
import dev.pagination.jdbc.internal.KeyCodec;
import java.sql.SQLException;
import org.jooq.Binding;
import org.jooq.BindingGetResultSetContext;
import org.jooq.BindingGetSQLInputContext;
import org.jooq.BindingGetStatementContext;
import org.jooq.BindingRegisterContext;
import org.jooq.BindingSQLContext;
import org.jooq.BindingSetSQLOutputContext;
import org.jooq.BindingSetStatementContext;
import org.jooq.Converter;
import org.jooq.Converters;
import org.jooq.DataType;
import org.jooq.conf.ParamType;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Binds the values of a key as its {@link KeyCodec} does, whatever jOOQ would have done for their Java type. */
final class KeyBinding implements Binding<Object, Object> {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial")
    private final KeyCodec codec;

    private KeyBinding(KeyCodec codec) {
        this.codec = codec;
    }

    /** The type of a key whose values travel in a codec. */
    static DataType<Object> type(KeyCodec codec) {
        return SQLDataType.OTHER.asConvertedDataType(new KeyBinding(codec));
    }

    @Override
    public Converter<Object, Object> converter() {
        return Converters.identity(Object.class);
    }

    @Override
    public void sql(BindingSQLContext<Object> context) {
        Object value = context.value();
        if (context.render().paramType() == ParamType.INLINED) {
            Object shown = value instanceof DatabaseText text ? text.text() : value;
            context.render().visit(DSL.inline(shown));
        } else {
            context.render().sql(codec.placeholder().replace("?", context.variable()));
        }
    }

    @Override
    public void set(BindingSetStatementContext<Object> context) throws SQLException {
        codec.binder().bind(context.statement(), context.index(), context.value());
    }

    @Override
    public void get(BindingGetResultSetContext<Object> context) throws SQLException {
        context.value(codec.reader().read(context.resultSet(), context.index()));
    }

    @Override
    public void register(BindingRegisterContext<Object> context) {
        throw notForRoutines();
    }

    @Override
    public void set(BindingSetSQLOutputContext<Object> context) {
        throw notForRoutines();
    }

    @Override
    public void get(BindingGetStatementContext<Object> context) {
        throw notForRoutines();
    }

    @Override
    public void get(BindingGetSQLInputContext<Object> context) {
        throw notForRoutines();
    }

    private static UnsupportedOperationException notForRoutines() {
        return new UnsupportedOperationException("A key is not a parameter of a routine.");
    }
}
