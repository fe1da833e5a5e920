package dev.pagination.examples.terminal;

/** How far one piece of work has come, shown while it goes on. */
public interface Progress extends AutoCloseable {

    /** Tells how much has been done so far. */
    void reached(long done);

    /** Ends the showing, however far the work came. */
    @Override
    void close();

    /** Shows progress somewhere. */
    public interface Display {

        /**
         * Begins a piece of work.
         *
         * @param task what is being done
         * @param total how much there is to do
         */
        Progress begin(String task, long total);
    }

    /** A bar on standard error if somebody is watching, else nothing. */
    static Display onTerminal() {
        return Terminal.isWatched() ? (task, total) -> new TerminalProgress(task, total, System.err) : silent();
    }

    /** Nothing. */
    static Display silent() {
        return (task, total) -> new Progress() {
            @Override
            public void reached(long done) {
                // Nobody is watching.
            }

            @Override
            public void close() {
                // Nothing was shown.
            }
        };
    }
}
