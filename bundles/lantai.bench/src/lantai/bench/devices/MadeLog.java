package lantai.bench.devices;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes logs of invented jobs, half a minute apart, as the makers' devices would. */
final class MadeLog {

    private static final Instant FIRST = Instant.parse("2025-01-01T00:00:00Z");
    private static final int APART = 30;
    private static final DateTimeFormatter CUPS = DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter US = DateTimeFormatter.ofPattern("MM/dd/yy\tHH:mm:ss", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private MadeLog() {
    }

    static Path write(Path file, String format, int records) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            if (format.equals("lantai-csv")) {
                out.write("time,log_id,job_id,kind,user,originals,pages,copies,sheets,destination,result,duration_s\n");
            }
            for (var n = 1; n <= records; n++) {
                out.write(line(format, n, FIRST.plusSeconds((long) APART * n)));
            }
        }
        return file;
    }

    private static String line(String format, int n, Instant at) {
        var user = "u" + n % 97;
        var pages = 1 + n % 13;
        return switch (format) {
            case "cups-page-log" -> "COP-1 " + user + " " + n + " [" + CUPS.format(at) + " +0000] total " + pages + " - localhost 工作 报告 " + n
                    + " na_a4_210x297mm one-sided\n";
            case "xerox-audit" -> n + "\t" + US.format(at) + "\t5\tPrint job\tletter " + n + "\t" + user + "\tcompleted-normal\t\t\n";
            case "windows-307" -> "<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System><Provider "
                    + "Name='Microsoft-Windows-PrintService'/><EventID>307</EventID><TimeCreated SystemTime='" + at
                    + "'/></System><UserData><DocumentPrinted><Param1>" + n + "</Param1><Param2>打印文档</Param2><Param3>" + user
                    + "</Param3><Param4>\\\\PC</Param4><Param5>COP-1</Param5><Param6>IP</Param6><Param7>6578</Param7><Param8>" + pages
                    + "</Param8></DocumentPrinted></UserData></Event>\n";
            default -> at + "," + n + ",J" + n + ",copy," + user + "," + pages + "," + pages + ",1," + pages + ",,completed,20\n";
        };
    }
}
