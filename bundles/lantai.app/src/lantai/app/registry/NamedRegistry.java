package lantai.app.registry;

import java.nio.file.Path;

import lantai.core.event.Suite;

/** What an open registry is called, and where it is. */
abstract class NamedRegistry implements Registry {

    final RegistryParts parts;

    NamedRegistry(RegistryParts parts) {
        this.parts = parts;
    }

    @Override
    public Path folder() {
        return parts.folder().path();
    }

    @Override
    public String origin() {
        return parts.file().origin();
    }

    @Override
    public Suite suite() {
        return parts.file().suite();
    }

    @Override
    public String unit() {
        return parts.file().unit();
    }

    @Override
    public String operator() {
        return parts.operator();
    }
}
