package lantai.devices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import lantai.app.evidence.BadLog;
import lantai.app.evidence.LogFile;
import lantai.core.evidence.Observation;

@DisplayName("Logs of print servers")
final class PrintLogsTest {

    private static final Path TRUE_FILES = Path.of("src_test/lantai/devices/print");

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"standard.page_log", "quoted.page_log"})
    @DisplayName("a true page_log of CUPS 2.4 is read: names with blanks, two printers, both sides, a number that is missing")
    void trueFile(String name) throws Exception {
        var log = Decoding.of("cups-page-log", TRUE_FILES.resolve(name), Map.of());
        assertEquals(List.of(), log.complaints());
        assertEquals(List.of("1 1", "2 6", "3 1", "4 2", "6 1"),
                log.records.stream().map(r -> (Observation) r).map(o -> o.jobId().orElseThrow() + " " + o.sheets().orElseThrow()).sorted().toList());
        assertEquals(List.of("COP-1", "COP-1", "COP-1", "COP-1", "COP-2"), log.sources.stream().sorted().toList());
        assertEquals("root", log.job(0).user().orElseThrow());
        assertEquals("2026-11-24T15:17", log.job(0).begin().toString().substring(0, 16));
    }

    @Test
    @DisplayName("a true page_log in the recommended format needs that format told, and tells the same")
    void recommended() throws Exception {
        var format = "%p %u %j %T %P %C %{job-billing} %{job-originating-host-name} %{job-uuid} %{job-impressions-completed} "
                + "%{job-media-sheets-completed} %{media} %{sides} %{job-name}";
        var log = Decoding.of("cups-page-log", TRUE_FILES.resolve("recommended.page_log"), Map.of(LogFile.PAGE_LOG_FORMAT, format));
        assertEquals(List.of(), log.complaints());
        assertEquals(List.of("1 1", "2 6", "3 1", "4 2", "6 1"),
                log.records.stream().map(r -> (Observation) r).map(o -> o.jobId().orElseThrow() + " " + o.sheets().orElseThrow()).sorted().toList());
        assertEquals("page-log-format", assertThrows(BadLog.class,
                () -> Decoding.of("cups-page-log", TRUE_FILES.resolve("recommended.page_log"), Map.of(LogFile.PAGE_LOG_FORMAT, "%p %u %{job-name}"))).code());
    }

    @Test
    @DisplayName("old page_logs tell a line a page; the lines of a job are added up, also when two printers take turns")
    void oldStyle() throws Exception {
        var log = Decoding.of("cups-page-log", """
                DeskJet root 1 [20/May/1999:19:21:05 +0000] 1 1 acme-123 localhost
                Laser mike 2 [20/May/1999:19:21:05 +0000] 1 2 - localhost
                DeskJet root 1 [20/May/1999:19:21:06 +0000] 2 1 acme-123 localhost
                Laser mike 2 [20/May/1999:19:21:09 +0000] 2 2 - localhost
                DeskJet anne marie 3 [20/May/1999:19:22:06 +0200] 1 1 - localhost
                """);
        assertEquals(List.of("1 print root 1999-05-20T19:21:05Z+1 /2/1/2 - -", "2 print mike 1999-05-20T19:21:05Z+4 /2/2/4 - -",
                "3 print anne marie 1999-05-20T17:22:06Z+0 /1/1/1 - -"), log.jobs().stream().sorted().toList());
    }

    @Test
    @DisplayName("of a page_log bad lines are named, and none takes long")
    void badPageLog() throws Exception {
        var log = Decoding.of("cups-page-log", """
                COP-1 root 1 [20/Foo/1999:19:21:05 +0000] total 1 - localhost x - -
                COP-1 root one [20/May/1999:19:21:05 +0000] total 1 - localhost x - -
                COP-1 root 3 [20/May/1999:19:21:05.123456 +0000] total 1 - localhost cut of
                """ + "a b ".repeat(2_000) + "\n" + "a b ".repeat(3_000) + "\n");
        assertEquals(List.of("1 %T not-a-time", "2  not-this-form", "4  not-this-form", "5  line-too-long"), log.complaints());
        assertEquals(List.of("3 print root 1999-05-20T19:21:05.123456Z+0 /1//1 - -"), log.jobs());
    }

    @Test
    @DisplayName("the PaperCut Print Logger's file is read: banner, GBK, 15 cells, both sides")
    void paperCut() throws Exception {
        var log = Decoding.of("papercut-csv", """
                PaperCut Print Logger - http://www.papercut.com/
                Time,User,Pages,Copies,Printer,Document Name,Client,Paper Size,Language,Height,Width,Duplex,Grayscale,Size
                2020-05-29 17:50:10,pmerton,1,1,HP-MFT01,"New Starter - bnielson - Notepad",JUMP01,LETTER,PCL6,,,NOT DUPLEX,GRAYSCALE,19kb,
                2020-05-29 17:51:10,王某,5,2,HP-MFT01,"通知 ""草稿"", 第二稿",JUMP01,A4,PCL6,,,DUPLEX,GRAYSCALE,19kb,
                2020-05-29 17:52:10,wang,x,2,HP-MFT01,a,JUMP01,A4,PCL6,,,DUPLEX,GRAYSCALE,19kb,
                2020-05-29 17:53
                """, Charset.forName("GBK"));
        assertEquals("GB18030", log.log.charset());
        assertEquals(List.of("- print pmerton 2020-05-29T09:50:10Z+0 /1/1/1 - -", "- print 王某 2020-05-29T09:51:10Z+0 /5/2/6 - -"), log.jobs());
        assertEquals(List.of("5 Pages not-a-count", "6  too-few-fields"), log.complaints());
    }

    @Test
    @DisplayName("the print log of PaperCut NG is read: a tab within the time, quotation marks that mean nothing")
    void paperCutNg() throws Exception {
        var log = Decoding.of("papercut-ng", "2026-03-02\t9:05:07 AM\tsrv\tHP-1\twang\twang\tPC-7\tsay \"hi\t6\t0\t2\tA4\n"
                + "2026-03-02\t12:30:00 PM\tsrv\tHP-1\tli\tli\tPC-8\tx\t5\t0\t1\tA4\t297\t210\tDUPLEX\n2026-03-02\t1:05:07 PM\tsrv\n");
        assertEquals(List.of("- print wang 2026-03-02T01:05:07Z+0 /3/2/6 - -", "- print li 2026-03-02T04:30:00Z+0 /5/1/3 - -"), log.jobs());
        assertEquals(List.of("3  too-few-fields"), log.complaints());
    }

    private static String event(int id, String time, String data) {
        return """
                <Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System><Provider Name='Microsoft-Windows-PrintService'/>\
                <EventID>%d</EventID><TimeCreated SystemTime='%s'/><EventRecordID>9</EventRecordID></System><UserData>%s</UserData></Event>
                """.formatted(id, time, data);
    }

    private static String printed(int job, String user, int pages) {
        return event(307, "2026-03-02T01:05:07.1234567Z", "<DocumentPrinted xmlns='http://manifests.microsoft.com/win/2005/08/windows/printing/spooler/core/events'>"
                + "<Param1>" + job + "</Param1><Param2>打印文档</Param2><Param3>" + user + "</Param3><Param4>\\\\PC-7</Param4><Param5>HP-1</Param5>"
                + "<Param6>IP_1</Param6><Param7>6578</Param7><Param8>" + pages + "</Param8></DocumentPrinted>");
    }

    private static String rendered(int job, int copies) {
        return event(805, "2026-03-02T01:05:06Z", "<RenderJobDiag><JobId>" + job + "</JobId><Copies>" + copies + "</Copies></RenderJobDiag>");
    }

    @Test
    @DisplayName("events 307 and 805 of Windows are joined, with a root as the Event Viewer writes it and without as wevtutil does")
    void windows() throws Exception {
        var body = rendered(12, 3) + printed(12, "wang", 4) + event(842, "2026-03-02T01:05:07Z", "<x/>") + printed(13, "li", 1);
        var wanted = List.of("12 print wang 2026-03-02T01:05:07.123456Z+0 /4/3/12 - -", "13 print li 2026-03-02T01:05:07.123456Z+0 /1// - -");
        assertEquals(wanted, Decoding.of("windows-307", body).jobs());
        assertEquals(wanted, Decoding.of("windows-307", "<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"?>\n<Events>" + body + "</Events>").jobs());
        assertEquals(wanted, Decoding.of("windows-307", "\uFEFF<?xml version=\"1.0\" encoding=\"UTF-16\"?><Events>" + body + "</Events>",
                StandardCharsets.UTF_16LE).jobs());
        assertEquals(List.of("HP-1", "HP-1"), Decoding.of("windows-307", body).sources);
        assertEquals(List.of("2 Param8 not-a-count"), Decoding.of("windows-307", printed(1, "a", 1) + printed(2, "b", -1)).complaints());
    }
}
