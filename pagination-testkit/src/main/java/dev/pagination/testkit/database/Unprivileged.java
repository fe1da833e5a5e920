package dev.pagination.testkit.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How to run a program that refuses to be run by root: as it is for any other user, else behind a prefix that drops root.
 *
 * @param prefix what stands before the command, empty if the user is not root
 * @param owner the user that must own what the program writes, empty if that is who we are
 * @see <a href="https://www.postgresql.org/docs/17/app-initdb.html">initdb</a>, which must be run as the owner
 */
record Unprivileged(List<String> prefix, String owner) {

    private static final String ROOT_ID = "0";
    private static final String NOBODY = "nobody";

    /** In this order: setpriv replaces itself by the command; runuser stays; unshare needs user namespaces. */
    private static final List<Unprivileged> WAYS = List.of(
            new Unprivileged(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"), "65534"),
            new Unprivileged(List.of("runuser", "-u", NOBODY, "--"), NOBODY),
            new Unprivileged(List.of("unshare", "-U"), ""));

    /**
     * The first way that works here.
     *
     * @throws IOException if the user is root and no way does
     */
    static Unprivileged find() throws IOException, InterruptedException {
        Unprivileged asWeAre = new Unprivileged(List.of(), "");
        if (!asWeAre.isRoot()) {
            return asWeAre;
        }
        for (Unprivileged way : WAYS) {
            if (way.works()) {
                return way;
            }
        }
        throw new IOException("the user is root, which PostgreSQL refuses, and setpriv, runuser and unshare all fail");
    }

    /** Runs a command to its end. */
    void run(List<String> command) throws IOException, InterruptedException {
        Command.of(command(command)).run();
    }

    /** The command behind the prefix. */
    List<String> command(List<String> command) {
        List<String> all = new ArrayList<>(prefix);
        all.addAll(command);
        return all;
    }

    /** Gives a directory to the user the commands run as. */
    void own(Path directory) throws IOException {
        if (!owner.isEmpty()) {
            Files.setOwner(
                    directory,
                    directory.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(owner));
        }
    }

    private boolean works() throws InterruptedException {
        try {
            return !isRoot();
        } catch (IOException missing) {
            return false;
        }
    }

    private boolean isRoot() throws IOException, InterruptedException {
        return Command.of(command(List.of("id", "-u"))).run().equals(ROOT_ID);
    }
}
