package lantai.devices.print;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import lantai.app.evidence.BadLog;
import lantai.app.evidence.LogFormat;
import lantai.core.evidence.JobKind;
import lantai.core.evidence.Observation;
import lantai.devices.LogDecoder;
import lantai.devices.LogInput;
import lantai.devices.LogOutput;
import lantai.devices.text.Cells;
import lantai.devices.text.CsvReader;
import lantai.devices.text.FieldProblem;
import lantai.devices.text.Row;
import lantai.devices.text.TableReading;
import lantai.devices.text.Times;

/**
 * {@code papercut-ng}: the plain print log of PaperCut NG and MF. Tabs between the fields and one within the time: date, time, server,
 * printer, user, account, client, document, pages in all, of them in colour, copies; later fields differ by version. Jobs have no numbers.
 */
public final class PaperCutNg implements LogDecoder {

    private static final int FEWEST = 11;

    @Override
    public LogFormat format() {
        return new LogFormat("papercut-ng", LogFormat.Family.JOBS, true);
    }

    @Override
    public void decode(LogInput in, LogOutput out) throws BadLog, IOException {
        new TableReading(new CsvReader(in.lines(), '\t', false), out).forEach(row -> take(in, out, row));
    }

    private static void take(LogInput in, LogOutput out, Row row) throws FieldProblem {
        if (row.size() < FEWEST) {
            throw new FieldProblem("", "too-few-fields", Map.of("fewest", Integer.toString(FEWEST), "found", Integer.toString(row.size())));
        }
        var at = Times.local("Field 1", row.cell(0) + " " + row.cell(1), Times.Order.YEAR_FIRST, in.file().zone());
        var all = Cells.count("Field 8", row.cell(8));
        var copies = Cells.count("Field 10", row.cell(10));
        out.accept(new Observation(in.file().device(), in.at(row.line()), Optional.empty(), Optional.empty(), JobKind.PRINT,
                Cells.word("Field 4", row.cell(4)), at, at, OptionalInt.empty(), ofOneCopy(all, copies), copies, sheets(all, row),
                Optional.empty(), Optional.empty()), Cells.word("Field 3", row.cell(3)));
    }

    private static OptionalInt ofOneCopy(OptionalInt all, OptionalInt copies) {
        var isWhole = all.isPresent() && copies.isPresent() && copies.getAsInt() > 0 && all.getAsInt() % copies.getAsInt() == 0;
        return isWhole ? OptionalInt.of(all.getAsInt() / copies.getAsInt()) : all;
    }

    private static OptionalInt sheets(OptionalInt all, Row row) {
        for (var i = FEWEST; i < row.size(); i++) {
            if (row.cell(i).strip().equalsIgnoreCase("DUPLEX")) {
                return all.isPresent() ? OptionalInt.of((all.getAsInt() + 1) / 2) : all;
            }
        }
        return all;
    }
}
