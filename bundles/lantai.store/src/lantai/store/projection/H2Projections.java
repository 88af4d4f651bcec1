package lantai.store.projection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

import lantai.app.projection.Projection;
import lantai.app.projection.Projections;
import lantai.store.opening.InUse;

/**
 * Opens projections on H2. Why one is broken is a code word: {@code folder} cannot be named, {@code unreadable} (wrong key,
 * damaged, not ours, in use), {@code unsettled} (a power cut, or a copy made of it while it was open), {@code empty} (its tables are
 * gone), {@code newer}.
 */
@Component
public final class H2Projections implements Projections {

    private static final String ASIDE = "aside-";
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int LOOK_UPS = 4;
    private static final int LISTS = 2;

    private final InstantSource clock;
    private final Supplier<String> run;

    @Activate
    public H2Projections() {
        this(Clock.systemUTC(), InUse::thisRun);
    }

    /** For tests: with a clock of their own. */
    public H2Projections(InstantSource clock) {
        this(clock, InUse::thisRun);
    }

    /** @param run names the system's present run, empty if it has no name */
    public H2Projections(InstantSource clock, Supplier<String> run) {
        this.clock = clock;
        this.run = run;
    }

    /** Makes a projection in memory, uses it and lets it go: the database's code is then loaded. */
    @Override
    public void prepare() {
        try (var connection = H2File.inMemory()) {
            Migrations.bring(connection, true);
        } catch (SQLException e) {
            throw new IllegalStateException("no database in memory", StoreFailure.of(e));
        }
    }

    @Override
    public Projection open(Path folder, byte[] key) throws ProjectionBroken {
        var file = new H2File(folder.toAbsolutePath().normalize());
        if (!file.canBeNamed()) {
            throw new ProjectionBroken("folder", null);
        }
        try (var fileKey = new FileKey(key)) {
            return open(file, fileKey, new InUse(file.folder(), run));
        }
    }

    private static Projection open(H2File file, FileKey fileKey, InUse mark) throws ProjectionBroken {
        var fresh = !file.exists();
        var connections = new ArrayList<Connection>();
        try {
            Files.createDirectories(file.folder());
            if (!fresh && !mark.isTrusted()) {
                throw new ProjectionBroken("unsettled", null);
            }
            mark.begin();
            var writing = file.connect(fileKey, fresh);
            connections.add(writing);
            writing.setAutoCommit(false);
            refuseMisfits(Migrations.bring(writing, fresh));
            for (var i = 0; i < LOOK_UPS + LISTS; i++) {
                connections.add(reading(file, fileKey, i >= LOOK_UPS));
            }
            return new H2Projection(writing, connections.subList(1, 1 + LOOK_UPS),
                    connections.subList(1 + LOOK_UPS, 1 + LOOK_UPS + LISTS), new H2Projection.Around(() -> distrust(file.folder()), () -> settled(file, mark)));
        } catch (SQLException | IOException | RuntimeException e) {
            H2Projection.abandon(connections);
            throw new ProjectionBroken("unreadable", StoreFailure.of(e));
        } catch (ProjectionBroken e) {
            H2Projection.abandon(connections);
            throw e;
        }
    }

    private static void settled(H2File file, InUse mark) {
        try {
            mark.end(file.pages());
        } catch (IOException e) {
            System.getLogger(H2Projections.class.getName()).log(System.Logger.Level.DEBUG, "the projection stays marked as in use", e);
        }
    }

    /** A database that failed once is made anew at the next opening. */
    private static void distrust(Path folder) {
        try {
            Files.writeString(folder.resolve(Projections.STALE), "failed\n");
        } catch (IOException e) {
            System.getLogger(H2Projections.class.getName()).log(System.Logger.Level.DEBUG, "marking a projection", e);
        }
    }

    private static void refuseMisfits(Migrations.Fit fit) throws ProjectionBroken {
        switch (fit) {
            case NEWER -> throw new ProjectionBroken("newer", null);
            case EMPTY -> throw new ProjectionBroken("empty", null);
            case CURRENT -> { }
        }
    }

    /** A list streams for a while; it sees one moment because its transaction does, not its statement. */
    private static Connection reading(H2File file, FileKey key, boolean streams) throws SQLException {
        var connection = file.connect(key, false);
        if (streams) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL SNAPSHOT");
                statement.execute("SET LAZY_QUERY_EXECUTION 1");
            }
            connection.commit();
        }
        return connection;
    }

    @Override
    public void moveAside(Path folder) {
        try {
            if (Files.exists(folder) && !Files.isDirectory(folder)) {
                replaceByFolder(folder);
            }
            if (!Files.isDirectory(folder)) {
                return;
            }
            var files = standing(folder);
            if (files.isEmpty()) {
                return;
            }
            var aside = newAside(folder);
            for (var file : files) {
                Files.move(file, aside.resolve(file.getFileName()), StandardCopyOption.ATOMIC_MOVE);
            }
            InUse.sync(aside);
            InUse.sync(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file stands where the folder should be: it becomes a file in it, to be moved aside with the rest. */
    private static void replaceByFolder(Path file) throws IOException {
        var elsewhere = file.resolveSibling(file.getFileName() + ".file");
        Files.move(file, elsewhere, StandardCopyOption.ATOMIC_MOVE);
        Files.createDirectory(file);
        Files.move(elsewhere, file.resolve("file"), StandardCopyOption.ATOMIC_MOVE);
    }

    private static List<Path> standing(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> !file.getFileName().toString().startsWith(ASIDE)).sorted().toList();
        }
    }

    private Path newAside(Path folder) throws IOException {
        var stamp = ASIDE + STAMP.format(clock.instant()) + "-";
        var number = 1;
        while (Files.exists(folder.resolve(stamp + number))) {
            number++;
        }
        return Files.createDirectory(folder.resolve(stamp + number));
    }
}
