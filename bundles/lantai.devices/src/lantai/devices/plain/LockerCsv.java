package lantai.devices.plain;

import java.io.IOException;
import java.util.Map;

import lantai.app.evidence.BadLog;
import lantai.app.evidence.LogFormat;
import lantai.core.evidence.LockerEvent;
import lantai.devices.LogDecoder;
import lantai.devices.LogInput;
import lantai.devices.LogOutput;
import lantai.devices.text.Cells;
import lantai.devices.text.CsvReader;
import lantai.devices.text.FieldProblem;
import lantai.devices.text.Header;
import lantai.devices.text.TableReading;
import lantai.devices.text.Times;

/** {@code locker-csv}: {@code time,slot,person,event}; {@code deposit} or {@code withdraw}. */
public final class LockerCsv implements LogDecoder {

    @Override
    public LogFormat format() {
        return new LogFormat("locker-csv", LogFormat.Family.LOCKER, false);
    }

    @Override
    public void decode(LogInput in, LogOutput out) throws BadLog, IOException {
        var table = new TableReading(new CsvReader(in.lines(), ','), out);
        var first = table.header();
        var header = new Header(first);
        var time = header.need(first.line(), "time");
        var slot = header.need(first.line(), "slot");
        var person = header.need(first.line(), "person");
        var event = header.need(first.line(), "event");
        table.forEach(row -> out.accept(new LockerEvent(in.file().device(), in.at(row.line()), Times.rfc3339("time", row.cell(time)),
                Cells.needed("slot", row.cell(slot)), Cells.needed("person", row.cell(person)),
                either("event", row.cell(event), "deposit", "withdraw"))));
    }

    /** @return whether the first of two words stands there */
    static boolean either(String field, String cell, String yes, String no) throws FieldProblem {
        var word = Cells.needed(field, cell);
        if (!word.equals(yes) && !word.equals(no)) {
            throw new FieldProblem(field, "neither", Map.of("one", yes, "other", no));
        }
        return word.equals(yes);
    }
}
