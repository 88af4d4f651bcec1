package lantai.devices.text;

import java.io.IOException;
import java.util.Map;
import java.util.OptionalLong;

import lantai.app.evidence.BadLog;
import lantai.devices.LogOutput;

/** Goes through the rows of a table: blank ones are passed over, bad ones told, the rest handed on. */
public final class TableReading {

    /** What becomes of a row. */
    @FunctionalInterface
    public interface RowTaker {
        void take(Row row) throws FieldProblem, BadLog;
    }

    private final CsvReader rows;
    private final LogOutput out;

    public TableReading(CsvReader rows, LogOutput out) {
        this.rows = rows;
        this.out = out;
    }

    /** The first row that is not blank; it names the columns. */
    public Row header() throws IOException, BadLog {
        try {
            for (var row = rows.next(); row != null; row = rows.next()) {
                out.atLine(row.line());
                if (!row.isBlank()) {
                    return row;
                }
            }
        } catch (FieldProblem e) {
            throw new BadLog(e.code(), OptionalLong.of(rows.line()), e.field(), e.arguments());
        }
        throw new BadLog("no-header", OptionalLong.empty(), "", Map.of());
    }

    /** Every row that is left. */
    public void forEach(RowTaker taker) throws IOException, BadLog {
        while (true) {
            try {
                var row = rows.next();
                if (row == null) {
                    return;
                }
                out.atLine(row.line());
                if (!row.isBlank()) {
                    taker.take(row);
                }
            } catch (FieldProblem e) {
                out.atLine(rows.line());
                out.reject(rows.line(), e);
            }
        }
    }
}
