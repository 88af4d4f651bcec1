package lantai.app.backup;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which files may stand in a backup, and be made from it: plain names, at most four folders deep, of one meaning on every system, each once.
 * What is made anew anyway (the projection), or belongs to one machine (lock, reserve, mirror), is none of them.
 */
final class FileName {

    private static final Pattern PART = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@#+〔〕\\[\\]()（）-]{0,126}");
    private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])([.].*)?");
    private static final Set<String> NOT_COPIED = Set.of("projection", "registry.lock", "mirror");
    private static final int DEEPEST = 4;

    private final Set<String> seen = new HashSet<>();
    private final Set<String> folders = new HashSet<>();

    /** Whether a registry's file of this name belongs into a backup. */
    static boolean isCopied(String name) {
        return isGood(name) && !name.endsWith(".tmp") && !name.endsWith(".part") && !name.endsWith(".torn")
                && !(name.startsWith("journal/") && name.endsWith("/reserve"));
    }

    private static boolean isGood(String name) {
        var parts = name.split("/", -1);
        if (parts.length > DEEPEST || NOT_COPIED.contains(parts[0].toLowerCase(Locale.ROOT))) {
            return false;
        }
        for (var part : parts) {
            if (!PART.matcher(part).matches() || part.endsWith(".") || DEVICE.matcher(part).matches()) {
                return false;
            }
        }
        return true;
    }

    /** The name of a registry's file as it stands in a backup. */
    static String of(Path registry, Path file) {
        return registry.relativize(file).toString().replace('\\', '/');
    }

    /** Whether a name from a backup may be made: good, not there before, and no file where a folder is, on no system. */
    boolean admits(String name) {
        var plain = name.toLowerCase(Locale.ROOT);
        if (!isGood(name) || !seen.add(plain)) {
            return false;
        }
        for (var at = plain.indexOf('/'); at >= 0; at = plain.indexOf('/', at + 1)) {
            if (seen.contains(plain.substring(0, at))) {
                return false;
            }
            folders.add(plain.substring(0, at));
        }
        return !folders.contains(plain);
    }
}
