package lantai.ledger.journal;

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

import lantai.ledger.journal.RecordingDisk.Step;

/**
 * What a medium holds after the power went off in the middle of what a {@link RecordingDisk} wrote down. A file's bytes are sure to be there
 * up to its last force, a folder's names up to its last sync; of what came later each part was kept or not, as chance has it.
 */
final class LostPower {

    /** What is kept of what had not been forced. */
    enum Kept {
        NOTHING(0), EVERYTHING(0), PAGES(4096), SECTORS(512);

        private final int unit;

        Kept(int unit) {
            this.unit = unit;
        }
    }

    /** Bytes on the medium, and changes that may not have got there. */
    private static final class Content {
        private byte[] sure;
        private final List<Step> pending = new ArrayList<>();

        Content(byte[] sure) {
            this.sure = sure;
        }
    }

    private final Kept kept;
    private final Random random;
    private final Map<Integer, Content> contents = new HashMap<>();
    private final Map<String, Integer> names = new HashMap<>();
    private final Set<String> folders = new HashSet<>(Set.of(""));
    private final List<Step> pendingNames = new ArrayList<>();

    private LostPower(Kept kept, Random random) {
        this.kept = kept;
        this.random = random;
    }

    /** Writes into an empty folder what is left after so many steps. */
    static void after(int steps, RecordingDisk disk, Kept kept, Random random, Path into) throws IOException {
        var lost = new LostPower(kept, random);
        disk.numbers().forEach((name, file) -> {
            lost.names.put(name, file);
            lost.contents.put(file, new Content(disk.before().get(name)));
            lost.folders.add(folder(name));
        });
        disk.steps().subList(0, steps).forEach(lost::happened);
        lost.pendingNames.forEach(step -> {
            if (lost.survives()) {
                lost.apply(step);
            }
        });
        lost.write(into);
    }

    private void happened(Step step) {
        switch (step) {
            case Step.Write write -> contents.get(write.file()).pending.add(write);
            case Step.Truncate truncate -> contents.get(truncate.file()).pending.add(truncate);
            case Step.Force force -> {
                var content = contents.get(force.file());
                content.sure = changed(content, Kept.EVERYTHING);
                content.pending.clear();
            }
            case Step.ForceFailed failed -> contents.get(failed.file()).pending.clear();
            case Step.Name name -> {
                contents.putIfAbsent(name.file(), new Content(new byte[0]));
                pendingNames.add(name);
            }
            case Step.MakeFolder folder -> pendingNames.add(folder);
            case Step.SyncFolder sync -> pendingNames.removeIf(pending -> {
                var ours = pending instanceof Step.Name name ? name.folder().equals(sync.folder())
                        : pending instanceof Step.MakeFolder folder && folder.parent().equals(sync.folder());
                if (ours) {
                    apply(pending);
                }
                return ours;
            });
            case Step.Told told -> {
                // changes nothing on the medium
            }
        }
    }

    private void apply(Step step) {
        if (step instanceof Step.MakeFolder folder) {
            folders.add(folder.name());
        } else if (step instanceof Step.Name name) {
            if (name.from() != null) {
                names.remove(name.from());
            }
            if (name.to() != null) {
                names.put(name.to(), name.file());
            }
        }
    }

    private boolean survives() {
        return kept == Kept.EVERYTHING || kept != Kept.NOTHING && random.nextBoolean();
    }

    private byte[] changed(Content content, Kept how) {
        var bytes = content.sure;
        for (var step : content.pending) {
            if (step instanceof Step.Truncate truncate && (how == Kept.EVERYTHING || survives()) && truncate.size() < bytes.length) {
                bytes = Arrays.copyOf(bytes, (int) truncate.size());
            } else if (step instanceof Step.Write write) {
                bytes = written(bytes, write, how);
            }
        }
        return bytes;
    }

    private byte[] written(byte[] bytes, Step.Write write, Kept how) {
        var end = (int) write.at() + write.bytes().length;
        var unit = how == Kept.EVERYTHING ? Integer.MAX_VALUE : kept.unit;
        var sized = how == Kept.EVERYTHING || random.nextBoolean(); // the size may be there before the bytes are, or grow with them
        var all = Arrays.copyOf(bytes, Math.max(bytes.length, end));
        var size = sized ? all.length : bytes.length;
        for (var from = (int) write.at(); from < end;) {
            var to = unit == Integer.MAX_VALUE ? end : Math.min(end, (from / unit + 1) * unit);
            if (how == Kept.EVERYTHING || survives()) {
                System.arraycopy(write.bytes(), from - (int) write.at(), all, from, to - from);
                size = Math.max(size, to);
            }
            from = to;
        }
        return Arrays.copyOf(all, size);
    }

    private void write(Path into) throws IOException {
        for (var name : names.keySet().stream().sorted().toList()) {
            var content = contents.get(names.get(name));
            var bytes = kept == Kept.NOTHING ? content.sure : changed(content, kept);
            if (folders.contains(folder(name))) {
                Files.createDirectories(into.resolve(name).getParent());
                Files.write(into.resolve(name), bytes);
            }
        }
    }

    private static String folder(String name) {
        return name.substring(0, Math.max(0, name.lastIndexOf('/')));
    }
}
