package lantai.ui.memory;

import java.net.URISyntaxException;
import java.nio.file.Path;

import org.eclipse.core.runtime.URIUtil;
import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.e4.ui.internal.workbench.E4Workbench;
import org.eclipse.osgi.service.datalocation.Location;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** The folder for the window's own files: the instance area the program was started with. */
@Creatable
@Singleton
public final class DataArea {

    private final Path folder;

    @Inject
    public DataArea(@Named(E4Workbench.INSTANCE_LOCATION) Location instance) throws URISyntaxException {
        this(Path.of(URIUtil.toURI(instance.getURL())).resolve("lantai"));
    }

    /** A data area in another folder, for tests. */
    public DataArea(Path folder) {
        this.folder = folder;
    }

    /** The folder; it need not exist yet. */
    public Path folder() {
        return folder;
    }
}
