package dev.pagination.benchmarks.advisor.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A JDBC URL with what lets one in. Its text never has the URL, because that may hold a password.
 *
 * @param url of the database
 * @param user empty if the URL names one
 * @param password empty if there is none or the URL has it
 */
public record Credentials(String url, String user, String password) {

    private static final Pattern IN_URL =
            Pattern.compile("(?i)(?:password|pwd)=([^&;]+)|//[^/:@]*:([^@/]+)@|thin:[^/]*/([^@]+)@");
    private static final String HIDDEN = "***";

    /** For the driver. */
    public Properties properties() {
        Properties properties = new Properties();
        if (!user.isEmpty()) {
            properties.setProperty("user", user);
        }
        if (!password.isEmpty()) {
            properties.setProperty("password", password);
        }
        return properties;
    }

    /** A text, such as a driver's message, without the URL and without any password. */
    public String hide(@Nullable String text) {
        String hidden = String.valueOf(text).replace(url, HIDDEN);
        for (String secret : secrets()) {
            hidden = hidden.replace(secret, HIDDEN);
        }
        return hidden;
    }

    private List<String> secrets() {
        List<String> secrets = new ArrayList<>();
        if (!password.isEmpty()) {
            secrets.add(password);
        }
        Matcher matcher = IN_URL.matcher(url);
        while (matcher.find()) {
            for (int i = 1; i <= matcher.groupCount(); i++) {
                String secret = matcher.group(i);
                if (secret != null) {
                    secrets.add(secret);
                }
            }
        }
        return secrets;
    }

    @Override
    public String toString() {
        return "Credentials[" + HIDDEN + "]";
    }
}
