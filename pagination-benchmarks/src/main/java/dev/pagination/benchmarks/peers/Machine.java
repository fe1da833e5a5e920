package dev.pagination.benchmarks.peers;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Where a run took place.
 *
 * @param commit the project's, with {@code -dirty} if files were changed; {@code unknown} outside of its repository
 * @param jdk its version
 * @param database product and version
 * @param processor its name, or the architecture where no file tells
 * @param cores how many of them the JVM may use
 * @param loadBefore processes that wanted to run in the minute before, on average; negative if the system does not tell
 * @param libraries versions by name
 */
record Machine(
        String commit,
        String jdk,
        String database,
        String processor,
        int cores,
        double loadBefore,
        Map<String, String> libraries) {

    private static final Path CPU_INFO = Path.of("/proc/cpuinfo");

    /** This machine, now. */
    static Machine here(String database) throws IOException {
        return new Machine(
                describedCommit(),
                Runtime.version().toString(),
                database,
                processorName(),
                Runtime.getRuntime().availableProcessors(),
                load(),
                versions());
    }

    /** Processes that wanted to run in the last minute, on average. */
    static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static String describedCommit() {
        try {
            Process git = new ProcessBuilder("git", "describe", "--always", "--dirty", "--exclude=*")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String commit = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return git.waitFor() == 0 ? commit : "unknown";
        } catch (IOException noGit) {
            return "unknown";
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return "unknown";
        }
    }

    private static String processorName() throws IOException {
        if (!Files.isReadable(CPU_INFO)) {
            return System.getProperty("os.arch");
        }
        try (Stream<String> lines = Files.lines(CPU_INFO)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        }
    }

    /** As the build has written them. */
    private static Map<String, String> versions() throws IOException {
        Properties properties = new Properties();
        try (InputStream in = Machine.class.getResourceAsStream("libraries.properties")) {
            properties.load(in);
        }
        Map<String, String> libraries = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> libraries.put(name, properties.getProperty(name)));
        return libraries;
    }
}
