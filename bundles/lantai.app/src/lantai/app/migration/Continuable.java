package lantai.app.migration;

import java.io.IOException;

import lantai.app.door.Carrying;
import lantai.app.door.OwnActs;
import lantai.app.registry.Registry;
import lantai.core.operation.Progress;

/** An open registry from the inside, as it is needed to close it and to continue another one in it. */
public interface Continuable extends Registry {

    /** What it writes about itself. */
    OwnActs own();

    /** Every durable event in order, its texts opened. */
    Carrying.Source events();

    /** Carries every event of another registry over into this one, which is being founded. */
    void carry(Continuable from, long size, Progress progress) throws IOException;
}
