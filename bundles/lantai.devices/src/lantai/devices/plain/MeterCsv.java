package lantai.devices.plain;

import java.io.IOException;

import lantai.app.evidence.BadLog;
import lantai.app.evidence.LogFormat;
import lantai.core.evidence.MeterReading;
import lantai.devices.LogDecoder;
import lantai.devices.LogInput;
import lantai.devices.LogOutput;
import lantai.devices.text.Cells;
import lantai.devices.text.CsvReader;
import lantai.devices.text.Header;
import lantai.devices.text.TableReading;
import lantai.devices.text.Times;

/** {@code meter-csv}: {@code time,value}. */
public final class MeterCsv implements LogDecoder {

    @Override
    public LogFormat format() {
        return new LogFormat("meter-csv", LogFormat.Family.METER, false);
    }

    @Override
    public void decode(LogInput in, LogOutput out) throws BadLog, IOException {
        var table = new TableReading(new CsvReader(in.lines(), ','), out);
        var first = table.header();
        var header = new Header(first);
        var time = header.need(first.line(), "time");
        var value = header.need(first.line(), "value");
        table.forEach(row -> out.accept(new MeterReading(in.file().device(), in.at(row.line()), Times.rfc3339("time", row.cell(time)),
                Cells.number("value", row.cell(value)))));
    }
}
