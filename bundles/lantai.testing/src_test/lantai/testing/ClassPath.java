package lantai.testing;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;

import org.bouncycastle.crypto.params.Argon2Parameters;
import org.h2.Driver;

import com.fasterxml.jackson.core.JsonFactory;

import lantai.app.registry.FolderWorkstation;
import lantai.cli.Shell;
import lantai.core.act.Act;
import lantai.ledger.journal.FileJournal;
import lantai.rules.RuleBook;
import lantai.store.projection.H2Projections;
import lantai.text.Words;
import lantai.vault.CastleVaults;

/** Where the classes of a registry were loaded from, for a program of its own; works whatever loader runs the tests. */
final class ClassPath {

    private ClassPath() {
    }

    static String ofTest() {
        var places = new LinkedHashSet<String>();
        for (var type : List.of(ClassPath.class, TestRegistry.class, Act.class, FileJournal.class, RuleBook.class, FolderWorkstation.class,
                CastleVaults.class, H2Projections.class, Argon2Parameters.class, Driver.class, Shell.class, Words.class, JsonFactory.class)) {
            places.add(place(type));
        }
        return String.join(File.pathSeparator, places);
    }

    private static String place(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
