package lantai.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import lantai.testing.SystemCalls.Step;

/**
 * A medium while a program writes on it, whose power can be cut after any step. A file's bytes are sure to be there up to its last
 * force, a folder's names up to its last sync; of what came later each part is kept or not, as chance has it.
 */
final class CutPower {

    /** What is kept of what had not been forced. */
    enum Kept {
        NOTHING(0), EVERYTHING(0), PAGES(4096), SECTORS(512);

        private final int unit;

        Kept(int unit) {
            this.unit = unit;
        }
    }

    private record Pending(int step, Step what) {
    }

    private static final class Content {
        private byte[] sure;
        private final List<Pending> pending = new ArrayList<>();

        Content(byte[] sure) {
            this.sure = sure;
        }
    }

    private final Map<Integer, Content> contents = new HashMap<>();
    private final Map<String, Integer> names = new HashMap<>();
    private final Set<String> folders = new HashSet<>();
    private final List<Pending> pendingNames = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private int step;

    /** @param before the files there were, numbered in their order */
    CutPower(List<String> before, Map<String, byte[]> bytes, Set<String> folders) {
        for (var name : before) {
            names.put(name, contents.size());
            contents.put(contents.size(), new Content(bytes.get(name)));
        }
        this.folders.addAll(folders);
    }

    /** What was told so far. */
    List<String> told() {
        return told;
    }

    void happened(Step what) {
        switch (what) {
            case Step.Open open -> contents.put(open.file(), new Content(new byte[0]));
            case Step.Write write -> contents.get(write.file()).pending.add(new Pending(step, write));
            case Step.Truncate truncate -> contents.get(truncate.file()).pending.add(new Pending(step, truncate));
            case Step.Force force -> {
                var content = contents.get(force.file());
                for (var done : content.pending.stream().filter(pending -> pending.step() < force.before()).toList()) {
                    content.sure = changed(content.sure, done.what());
                    content.pending.remove(done);
                }
            }
            case Step.Name name -> pendingNames.add(new Pending(step, name));
            case Step.MakeFolder folder -> pendingNames.add(new Pending(step, folder));
            case Step.SyncFolder sync -> pendingNames.removeIf(pending -> {
                var ours = pending.step() < sync.before() && isIn(pending.what(), sync.name());
                if (ours) {
                    apply(pending.what(), names, folders);
                }
                return ours;
            });
            case Step.Told line -> told.add(line.line());
        }
        step++;
    }

    private static boolean isIn(Step what, String folder) {
        return what instanceof Step.Name name ? folder(name.to() == null ? name.from() : name.to()).equals(folder)
                : what instanceof Step.MakeFolder made && folder(made.name()).equals(folder);
    }

    private static String folder(String name) {
        return name.substring(0, Math.max(0, name.lastIndexOf('/')));
    }

    private static void apply(Step what, Map<String, Integer> names, Set<String> folders) {
        if (what instanceof Step.MakeFolder folder) {
            folders.add(folder.name());
        } else if (what instanceof Step.Name name) {
            if (name.from() != null) {
                names.remove(name.from());
            }
            if (name.to() != null) {
                names.put(name.to(), name.file());
            }
        }
    }

    /** Writes into an empty folder what is left when the power goes now; goes on as if nothing had been. */
    void cut(Kept kept, Random random, Path into) throws IOException {
        var left = new HashMap<>(names);
        var there = new HashSet<>(folders);
        for (var pending : pendingNames) {
            if (survives(kept, random)) {
                apply(pending.what(), left, there);
            }
        }
        for (var folder : there.stream().sorted().toList()) {
            if (folder.isEmpty() || there.contains(folder(folder))) {
                Files.createDirectories(into.resolve(folder));
            }
        }
        for (var name : left.keySet().stream().sorted().toList()) {
            if (Files.isDirectory(into.resolve(folder(name)))) {
                Files.write(into.resolve(name), bytes(contents.get(left.get(name)), kept, random));
            }
        }
    }

    private static boolean survives(Kept kept, Random random) {
        return kept == Kept.EVERYTHING || kept != Kept.NOTHING && random.nextBoolean();
    }

    private static byte[] changed(byte[] bytes, Step what) {
        if (what instanceof Step.Truncate truncate) {
            return Arrays.copyOf(bytes, (int) truncate.size());
        }
        var write = (Step.Write) what;
        var all = Arrays.copyOf(bytes, Math.max(bytes.length, (int) write.at() + write.bytes().length));
        System.arraycopy(write.bytes(), 0, all, (int) write.at(), write.bytes().length);
        return all;
    }

    private static byte[] bytes(Content content, Kept kept, Random random) {
        var bytes = content.sure;
        for (var pending : content.pending) {
            if (kept.unit > 0 && pending.what() instanceof Step.Write write) {
                bytes = torn(bytes, write, kept, random);
            } else if (survives(kept, random)) {
                bytes = changed(bytes, pending.what());
            }
        }
        return bytes;
    }

    private static byte[] torn(byte[] bytes, Step.Write write, Kept kept, Random random) {
        var end = (int) write.at() + write.bytes().length;
        var all = Arrays.copyOf(bytes, Math.max(bytes.length, end));
        var size = random.nextBoolean() ? all.length : bytes.length; // the size may be there before the bytes are, or grow with them
        for (var from = (int) write.at(); from < end;) {
            var to = Math.min(end, (from / kept.unit + 1) * kept.unit);
            if (random.nextBoolean()) {
                System.arraycopy(write.bytes(), from - (int) write.at(), all, from, to - from);
                size = Math.max(size, to);
            }
            from = to;
        }
        return Arrays.copyOf(all, size);
    }
}
