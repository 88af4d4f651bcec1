package lantai.cli.export;

import java.nio.file.Path;

import lantai.app.projection.CopyQuery;
import lantai.app.registry.Registry;
import lantai.cli.Call;

/** The whole ledger as static tiles (C2SP tlog-tiles), for whoever checks it with tools of his own; what copies are asked for does not matter. */
final class TilesExport implements Export {

    @Override
    public String format() {
        return "tiles";
    }

    @Override
    public boolean isText() {
        return false;
    }

    @Override
    public Told write(Call call, Registry registry, CopyQuery query) throws Exception {
        var head = registry.ledger().exportTiles(Path.of(call.arguments().required("out")), call.progress());
        return json -> {
            json.writeNumberField("size", head.size());
            json.writeStringField("root", head.root().toString());
        };
    }
}
