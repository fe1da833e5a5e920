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
@SuppressWarnings("serial")
final class KeyBinding implements Binding<Object, Object> {

    private static final long serialVersionUID = 1L;

    private final Writer writer;
    private final Setter setter;

    /** Writes the SQL that takes a value. */
    private interface Writer {
        void write(BindingSQLContext<Object> context);
    }

    /** Binds a value. */
    private interface Setter {
        void set(BindingSetStatementContext<Object> context) throws SQLException;
    }

    private KeyBinding(Writer writer, Setter setter) {
        this.writer = writer;
        this.setter = setter;
    }

    /** The type of a key whose values travel in a codec. */
    static DataType<Object> type(KeyCodec codec) {
        return type(new KeyBinding(
                context -> write(codec, context),
                context -> codec.binder().bind(context.statement(), context.index(), context.value())));
    }

    /**
     * The type of a value that another binding binds and whose place stands in a text already: its own SQL is empty.
     *
     * @param binding takes the values it is given
     */
    @SuppressWarnings("unchecked")
    static DataType<Object> placed(Binding<?, ?> binding) {
        Binding<?, Object> other = (Binding<?, Object>) binding;
        return type(new KeyBinding(context -> {}, other::set));
    }

    private static DataType<Object> type(KeyBinding binding) {
        return SQLDataType.OTHER.asConvertedDataType(binding);
    }

    private static void write(KeyCodec codec, BindingSQLContext<Object> context) {
        Object value = context.value();
        if (context.render().paramType() == ParamType.INLINED) {
            Object shown = value instanceof DatabaseText text ? text.text() : value;
            context.render().visit(DSL.inline(shown));
        } else {
            context.render().sql(codec.placeholder().replace("?", context.variable()));
        }
    }

    @Override
    public Converter<Object, Object> converter() {
        return Converters.identity(Object.class);
    }

    @Override
    public void sql(BindingSQLContext<Object> context) {
        writer.write(context);
    }

    @Override
    public void set(BindingSetStatementContext<Object> context) throws SQLException {
        setter.set(context);
    }

    @Override
    public void get(BindingGetResultSetContext<Object> context) {
        throw onlyBinds();
    }

    @Override
    public void register(BindingRegisterContext<Object> context) {
        throw onlyBinds();
    }

    @Override
    public void set(BindingSetSQLOutputContext<Object> context) {
        throw onlyBinds();
    }

    @Override
    public void get(BindingGetStatementContext<Object> context) {
        throw onlyBinds();
    }

    @Override
    public void get(BindingGetSQLInputContext<Object> context) {
        throw onlyBinds();
    }

    private static UnsupportedOperationException onlyBinds() {
        return new UnsupportedOperationException("The value of a key is bound to a statement, and never read by jOOQ.");
    }
}
