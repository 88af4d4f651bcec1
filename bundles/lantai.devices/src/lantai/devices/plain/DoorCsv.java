package lantai.devices.plain;

import java.io.IOException;

import lantai.app.evidence.BadLog;
import lantai.app.evidence.LogFormat;
import lantai.core.evidence.DoorEvent;
import lantai.devices.LogDecoder;
import lantai.devices.LogInput;
import lantai.devices.LogOutput;
import lantai.devices.text.Cells;
import lantai.devices.text.CsvReader;
import lantai.devices.text.Header;
import lantai.devices.text.TableReading;
import lantai.devices.text.Times;

/** {@code door-csv}: {@code time,person,event}; {@code in} or {@code out}. */
public final class DoorCsv implements LogDecoder {

    @Override
    public LogFormat format() {
        return new LogFormat("door-csv", LogFormat.Family.DOOR, false);
    }

    @Override
    public void decode(LogInput in, LogOutput out) throws BadLog, IOException {
        var table = new TableReading(new CsvReader(in.lines(), ','), out);
        var first = table.header();
        var header = new Header(first);
        var time = header.need(first.line(), "time");
        var person = header.need(first.line(), "person");
        var event = header.need(first.line(), "event");
        table.forEach(row -> out.accept(new DoorEvent(in.file().device(), in.at(row.line()), Times.rfc3339("time", row.cell(time)),
                Cells.needed("person", row.cell(person)), LockerCsv.either("event", row.cell(event), "in", "out"))));
    }
}
