package lantai.cli.export;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonGenerator;

import lantai.app.projection.CopyQuery;
import lantai.app.registry.Registry;
import lantai.cli.Call;

/** One form in which the registry can be written out. */
interface Export {

    /** What {@code --format} calls it. */
    String format();

    /** Whether it can go to standard output. */
    boolean isText();

    /**
     * Writes it. Never over an existing file.
     *
     * @return what the result says of it
     */
    Told write(Call call, Registry registry, CopyQuery query) throws Exception;

    /** Fields of the result, in JSON. */
    interface Told {
        void into(JsonGenerator json) throws IOException;
    }
}
