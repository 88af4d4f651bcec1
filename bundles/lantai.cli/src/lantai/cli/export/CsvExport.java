package lantai.cli.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;

import lantai.app.projection.CopyQuery;
import lantai.app.projection.CopyRow;
import lantai.app.registry.Registry;
import lantai.cli.Call;
import lantai.cli.Exit;
import lantai.cli.Failure;
import lantai.cli.sheet.SheetTime;

/** The register as a table (RFC 4180), for a spreadsheet. */
final class CsvExport implements Export {

    private static final String[] HEADER = { "copy", "document", "copy_no", "number", "title", "level_mark", "urgency", "kind", "state",
            "holder", "holder_name", "holder_unit", "place", "since", "due", "origin", "pages", "issued", "labelled" };

    @Override
    public String format() {
        return "csv";
    }

    @Override
    public boolean isText() {
        return true;
    }

    @Override
    public Told write(Call call, Registry registry, CopyQuery query) throws IOException, Failure {
        var out = call.arguments().value("out");
        var rows = out.isPresent() ? toFile(call, registry, query, out.get())
                : rows(call, registry, query, new OutputStreamWriter(call.results().raw(), StandardCharsets.UTF_8));
        return json -> json.writeNumberField("rows", rows);
    }

    private static long toFile(Call call, Registry registry, CopyQuery query, String file) throws IOException, Failure {
        try (var writer = new BufferedWriter(new OutputStreamWriter(
                Files.newOutputStream(Path.of(file), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), StandardCharsets.UTF_8))) {
            return rows(call, registry, query, writer);
        } catch (FileAlreadyExistsException e) {
            throw new Failure(Exit.BAD_INPUT, "file-exists", Map.of("file", file), Failure.Place.file(file));
        }
    }

    private static long rows(Call call, Registry registry, CopyQuery query, Writer writer) throws IOException {
        if (call.arguments().has("bom")) {
            writer.append(Csv.MARK);
        }
        var csv = new Csv(writer);
        csv.row((Object[]) HEADER);
        var count = new long[1];
        var masked = call.arguments().has("masked");
        registry.catalogue().copies(query, row -> {
            count[0]++;
            row(csv, row, masked);
        });
        writer.flush();
        return count[0];
    }

    private static void row(Csv csv, CopyRow row, boolean masked) {
        try {
            csv.row(row.copy(), row.copy().document(), row.copy().copyNumber(), masked ? "" : row.number(),
                    masked ? row.maskedTitle() : row.title(), row.mark(), row.urgency().word(), row.kind().word(), row.status().word(),
                    row.holder().orElse(""), masked ? "" : row.holderName().orElse(""), row.holderUnit().orElse(""),
                    row.place().orElse(""), SheetTime.print(row.since()), row.due().map(SheetTime::print).orElse(""),
                    masked ? "" : row.origin(), row.pages(), row.issued(), row.labelled());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
