package lantai.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a program did to one folder, from the record that {@code strace} made of its system calls (options {@code -f -xx -y}): each change
 * when its call had returned, what it told to standard output when that call began. Calls of other files are left out.
 */
final class SystemCalls {

    static final String CALLS = "openat,creat,close,read,write,pwrite64,lseek,ftruncate,fallocate,fsync,fdatasync,rename,renameat,renameat2,"
            + "unlink,unlinkat,mkdir,mkdirat,rmdir,copy_file_range,sendfile,pwritev,writev";

    /** One change; files and folders by their names below the folder. */
    sealed interface Step {
        record Open(int file, String name) implements Step { }

        record Write(int file, long at, byte[] bytes) implements Step { }

        record Truncate(int file, long size) implements Step { }

        /** @param before steps that had ended when the force began */
        record Force(int file, int before) implements Step { }

        /** @param from or {@code to} is null where there was, or is, no name */
        record Name(String from, String to, int file) implements Step { }

        record MakeFolder(String name) implements Step { }

        /** @param before steps that had ended when the force began */
        record SyncFolder(String name, int before) implements Step { }

        record Told(String line) implements Step { }
    }

    private static final Pattern LINE = Pattern.compile("^(\\d+) +([a-z0-9_]+)\\((.*)\\) += (-?\\d+).*$");
    private static final Pattern BEGUN = Pattern.compile("^(\\d+) +([a-z0-9_]+)\\((.*) <unfinished \\.\\.\\.>$");
    private static final Pattern RESUMED = Pattern.compile("^(\\d+) +<\\.\\.\\. ([a-z0-9_]+) resumed>(.*)$");
    private static final Pattern DESCRIPTOR = Pattern.compile("^(\\d+)<([^>]*)>");
    private static final Pattern TEXT = Pattern.compile("\"((?:\\\\x[0-9a-f]{2})*)\"");

    /** A file or folder that is open. */
    private static final class Handle {
        private final int file;
        private final String folder;
        private long at;

        Handle(int file, String folder) {
            this.file = file;
            this.folder = folder;
        }
    }

    private record Begun(String text, int steps) {
    }

    private final String root;
    private final List<Step> steps = new ArrayList<>();
    private final Map<String, Integer> files = new HashMap<>();
    private final Map<Integer, Handle> handles = new HashMap<>();
    private final Map<Integer, Long> sizes = new HashMap<>();
    private final Map<String, Begun> begun = new HashMap<>();
    private int numbers;

    private SystemCalls(Path root) {
        this.root = root + "/";
    }

    /** @param before files that were there, by name below the folder, numbered from 0 in this order */
    static List<Step> of(Path record, Path root, List<String> before, Map<String, Long> sizes) throws IOException {
        var calls = new SystemCalls(root);
        for (var name : before) {
            calls.sizes.put(calls.numbers, sizes.get(name));
            calls.files.put(name, calls.numbers++);
        }
        try (var lines = Files.lines(record, StandardCharsets.ISO_8859_1)) {
            lines.forEach(calls::line);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return calls.steps;
    }

    private void line(String line) {
        var start = BEGUN.matcher(line);
        if (start.matches()) {
            begun.put(start.group(1), new Begun(start.group(3), steps.size()));
            if (start.group(2).equals("write")) {
                tell(start.group(3));
            }
            return;
        }
        var end = RESUMED.matcher(line);
        if (end.matches()) {
            var first = begun.remove(end.group(1));
            if (first != null) {
                whole(end.group(1) + " " + end.group(2) + "(" + first.text() + end.group(3), first.steps(), true);
            }
            return;
        }
        whole(line, steps.size(), false);
    }

    private void whole(String line, int before, boolean wasTold) {
        var match = LINE.matcher(line);
        if (!match.matches() || match.group(4).startsWith("-")) {
            return;
        }
        var arguments = match.group(3);
        var result = Long.parseLong(match.group(4));
        switch (match.group(2)) {
            case "openat", "creat" -> open(arguments, (int) result);
            case "close" -> handles.remove(descriptor(arguments));
            case "rename", "renameat", "renameat2" -> rename(texts(arguments));
            case "unlink", "unlinkat" -> unlink(texts(arguments).get(0));
            case "mkdir", "mkdirat" -> below(texts(arguments).get(0), name -> steps.add(new Step.MakeFolder(name)));
            case "rmdir" -> { }
            case "write" -> {
                if (!wasTold) {
                    tell(arguments);
                }
                onFile(match.group(2), arguments, result, before);
            }
            default -> onFile(match.group(2), arguments, result, before);
        }
    }

    private void tell(String arguments) {
        if (descriptor(arguments) == 1) {
            for (var line : new String(bytes(arguments), StandardCharsets.UTF_8).lines().toList()) {
                steps.add(new Step.Told(line));
            }
        }
    }

    private void onFile(String call, String arguments, long result, int before) {
        var handle = handles.get(descriptor(arguments));
        if (handle == null) {
            return;
        }
        switch (call) {
            case "read" -> handle.at += result;
            case "lseek" -> handle.at = result;
            case "write" -> {
                write(handle.file, handle.at, bytes(arguments), result);
                handle.at += result;
            }
            case "pwrite64" -> write(handle.file, last(arguments), bytes(arguments), result);
            case "ftruncate" -> {
                steps.add(new Step.Truncate(handle.file, last(arguments)));
                sizes.put(handle.file, last(arguments));
            }
            case "fsync", "fdatasync" -> steps.add(handle.folder == null ? new Step.Force(handle.file, before) : new Step.SyncFolder(handle.folder, before));
            default -> throw new IllegalStateException("a way of writing this record does not know: " + call);
        }
    }

    private void write(int file, long at, byte[] bytes, long result) {
        if (bytes.length != result) {
            throw new IllegalStateException("the record is cut: " + bytes.length + " of " + result);
        }
        steps.add(new Step.Write(file, at, bytes));
        sizes.merge(file, at + bytes.length, Math::max);
    }

    private void open(String arguments, int descriptor) {
        below(texts(arguments).get(0), name -> {
            if (arguments.contains("O_DIRECTORY") || !files.containsKey(name) && !arguments.contains("O_CREAT")) {
                handles.put(descriptor, new Handle(-1, name));
                return;
            }
            if (!files.containsKey(name)) {
                files.put(name, numbers);
                sizes.put(numbers, 0L);
                steps.add(new Step.Open(numbers, name));
                steps.add(new Step.Name(null, name, numbers++));
            }
            var handle = new Handle(files.get(name), null);
            if (arguments.contains("O_TRUNC")) {
                steps.add(new Step.Truncate(handle.file, 0));
                sizes.put(handle.file, 0L);
            }
            if (arguments.contains("O_APPEND")) {
                handle.at = sizes.get(handle.file);
            }
            handles.put(descriptor, handle);
        });
    }

    private void rename(List<String> names) {
        below(names.get(0), from -> below(names.get(1), to -> {
            var file = files.remove(from);
            if (file == null) {
                throw new IllegalStateException("a folder is renamed");
            }
            files.put(to, file);
            steps.add(new Step.Name(from, to, file));
        }));
    }

    private void unlink(String path) {
        below(path, name -> {
            var file = files.remove(name);
            if (file != null) {
                steps.add(new Step.Name(name, null, file));
            }
        });
    }

    private void below(String path, java.util.function.Consumer<String> name) {
        if ((path + "/").startsWith(root)) {
            name.accept(path.length() < root.length() ? "" : path.substring(root.length()));
        }
    }

    private static int descriptor(String arguments) {
        var match = DESCRIPTOR.matcher(arguments);
        return match.find() ? Integer.parseInt(match.group(1)) : -1;
    }

    private static long last(String arguments) {
        return Long.parseLong(arguments.substring(arguments.lastIndexOf(' ') + 1));
    }

    private static List<String> texts(String arguments) {
        var texts = new ArrayList<String>();
        for (var match = TEXT.matcher(arguments); match.find();) {
            texts.add(new String(decoded(match.group(1)), StandardCharsets.UTF_8));
        }
        return texts;
    }

    private static byte[] bytes(String arguments) {
        var from = arguments.indexOf('"');
        return decoded(arguments.substring(from + 1, arguments.indexOf('"', from + 1)));
    }

    private static byte[] decoded(String hex) {
        var bytes = new byte[hex.length() / 4];
        for (var i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (Character.digit(hex.charAt(4 * i + 2), 16) << 4 | Character.digit(hex.charAt(4 * i + 3), 16));
        }
        return bytes;
    }
}
