package lantai.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The source tree as the checks see it: everything but build results and git's own folder (in a work tree, git's own file). */
final class Tree {

    static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

    private Tree() {
    }

    /** Files below a folder of the tree whose path (relative to the root, with slashes) matches. */
    static List<Path> files(String below, String pattern) {
        try (Stream<Path> all = Files.walk(ROOT.resolve(below))) {
            return all.filter(Files::isRegularFile).filter(Tree::isSource).filter(file -> name(file).matches(pattern)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isSource(Path file) {
        return !name(file).matches("\\.git|(?:.*/)?(?:target|\\.git|\\.build|bin)/.*");
    }

    /** The bundles, tests' own included. */
    static List<Path> bundles() {
        try (Stream<Path> all = Files.list(ROOT.resolve("bundles"))) {
            return all.filter(bundle -> Files.exists(bundle.resolve("META-INF/MANIFEST.MF"))).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String name(Path file) {
        return ROOT.relativize(file.toAbsolutePath().normalize()).toString().replace('\\', '/');
    }

    /** The text of a file; empty for one that is no UTF-8 text. */
    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (MalformedInputException notText) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static long lines(Path file) {
        return text(file).lines().count();
    }
}
