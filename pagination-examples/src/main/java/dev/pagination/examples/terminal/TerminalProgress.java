package dev.pagination.examples.terminal;

import java.io.PrintStream;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar on a terminal, which goes away when the work is done. */
final class TerminalProgress implements Progress {

    private static final int REFRESH_MILLIS = 200;

    private final Line line;
    private final ProgressBar bar;

    TerminalProgress(String task, long total, PrintStream terminal) {
        line = new Line(terminal);
        bar = new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(total)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(REFRESH_MILLIS)
                .setConsumer(line)
                .build();
    }

    @Override
    public void reached(long done) {
        bar.stepTo(done);
    }

    @Override
    public void close() {
        bar.close();
        // Not left to the library, which forgets it if the bar was closed before it was first shown.
        line.clear();
    }

    /** One line, written over and over; the library's own would leave an empty one behind. */
    private record Line(PrintStream terminal) implements ProgressBarConsumer {

        private static final int WIDTH = 79;

        @Override
        public int getMaxRenderedLength() {
            return WIDTH;
        }

        @Override
        public void accept(String bar) {
            terminal.print("\r" + bar);
            terminal.flush();
        }

        @Override
        public void clear() {
            terminal.print("\r" + " ".repeat(WIDTH) + "\r");
            terminal.flush();
        }

        @Override
        public void close() {
            terminal.flush();
        }
    }
}
