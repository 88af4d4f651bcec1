package lantai.devices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import lantai.app.evidence.BadLog;
import lantai.app.evidence.LogFile;

@DisplayName("Logs that were not written by a device")
final class HostileLogsTest {

    private static final String HEAD = "time,log_id,job_id,kind,user,originals,pages,copies,sheets,destination,result,duration_s\n";
    private static final String ROW = "2026-03-02T09:00:00+08:00,%s,,copy,%s,1,1,1,1,,completed,1\n";

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"windows-307", "konica-xml"})
    @DisplayName("XML with a document type is refused before anything in it is followed")
    void documentType(String format) throws Exception {
        assertEquals(Optional.of("document-type 2"), Decoding.refusal(format,
                utf8("<?xml version=\"1.0\"?>\n<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><Events>&a;</Events>")));
        var bomb = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"ha\">");
        for (var i = 1; i < 40; i++) {
            bomb.append("<!ENTITY a").append(i).append(" \"&a").append(i - 1).append(";&a").append(i - 1).append(";\">");
        }
        assertEquals("document-type", Decoding.refusal(format, utf8(bomb + "]><x>&a39;</x>")).orElseThrow().substring(0, 13));
        assertEquals(Optional.of("not-xml 1"), Decoding.refusal(format, utf8("<Events>&undeclared;</Events>")));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"windows-307", "konica-xml"})
    @DisplayName("XML cut off, nested without end or without a tag for megabytes is refused")
    void shapes(String format) throws Exception {
        assertEquals(Optional.of("not-xml 2"), Decoding.refusal(format, utf8("<Events><Event>\n<System>")));
        assertEquals("too-deep 1 x", Decoding.refusal(format, utf8("<x>".repeat(100))).orElseThrow());
        assertEquals("line-too-long", Decoding.refusal(format, utf8("<x a='" + "y".repeat(5 << 20) + "'/>")).orElseThrow().substring(0, 13));
        assertEquals(Optional.of("not-xml 1"), Decoding.refusal(format, utf8("time,job")));
        assertEquals(Optional.of("other-encoding 1 encoding"),
                Decoding.refusal(format, "<?xml version='1.0' encoding='UTF-8'?><x>通知草稿</x>".getBytes(Charset.forName("GBK"))));
    }

    @Test
    @DisplayName("a line of ten megabytes is passed over and named; the rest is taken in")
    void longLine() throws Exception {
        var log = Decoding.of("lantai-csv", HEAD + ROW.formatted("1", "wang") + "x".repeat(10 << 20) + "\n" + ROW.formatted("2", "wang"));
        assertEquals(List.of("3  line-too-long"), log.complaints());
        assertEquals(2, log.records.size());
    }

    @Test
    @DisplayName("formulas, control characters, endless cells and numbers beyond measure are no values")
    void cells() throws Exception {
        var log = Decoding.of("lantai-csv", HEAD + ROW.formatted("1", "=HYPERLINK(1)") + ROW.formatted("2", "@x") + ROW.formatted("3", "+cmd")
                + ROW.formatted("4", "a\u0007b") + ROW.formatted("5", "u".repeat(300)) + ROW.formatted("+8613800000000", "wang")
                + "2026-03-02T09:00:00+08:00,7,,copy,wang,99999999999999999999,1,1,1,,,1\n" + "2026-03-02T09:00:00+08:00,8,,copy,wang,1,1,1,1,,,99999999\n"
                + "2026-02-30T09:00:00+08:00,9,,copy,wang,1,1,1,1,,,1\n");
        assertEquals(List.of("2 user formula", "3 user formula", "4 user formula", "5 user control-character", "6 user cell-too-long",
                "8 originals not-a-count", "9 duration_s not-a-count", "10 time not-a-time"), log.complaints());
        assertEquals(1, log.records.size());
    }

    @Test
    @DisplayName("an open quotation mark spoils its own line only")
    void openQuote() throws Exception {
        var log = Decoding.of("lantai-csv", HEAD + ROW.formatted("1", "\"wang") + ROW.formatted("2", "wang").repeat(30) + ROW.formatted("3", "\"wa\nng\""));
        assertEquals("2  quote-not-closed", log.complaints().get(0));
        assertEquals(30, log.records.size());
        assertEquals("33 user control-character", log.complaints().get(1));
    }

    @Test
    @DisplayName("encodings are found by what the bytes are, and one said wrongly is named")
    void encodings() throws Exception {
        var text = HEAD + ROW.formatted("1", "王某");
        assertEquals("UTF-8", Decoding.of("lantai-csv", text).log.charset());
        assertEquals("UTF-8", Decoding.of("lantai-csv", "\uFEFF" + text).log.charset());
        assertEquals("GB18030", Decoding.of("lantai-csv", text, Charset.forName("GBK")).log.charset());
        assertEquals("UTF-16LE", Decoding.of("lantai-csv", "\uFEFF" + text, StandardCharsets.UTF_16LE).log.charset());
        assertEquals("UTF-16BE", Decoding.of("lantai-csv", "\uFEFF" + text, StandardCharsets.UTF_16BE).log.charset());
        assertEquals("王某", Decoding.of("lantai-csv", "\uFEFF" + text, StandardCharsets.UTF_16BE).job(0).user().orElseThrow());
        var wrong = assertThrows(BadLog.class, () -> Decoding.of("lantai-csv", text.getBytes(Charset.forName("GBK")), Map.of(LogFile.CHARSET, "UTF-8")));
        assertEquals("other-encoding {found=GB18030, named=UTF-8}", wrong.code() + " " + new TreeMap<>(wrong.arguments()));
        Decoding.of("lantai-csv", text.getBytes(Charset.forName("GBK")), Map.of(LogFile.CHARSET, "GBK"));
        assertEquals(Optional.of("not-text"), Decoding.refusal("lantai-csv", text.getBytes(StandardCharsets.UTF_16LE)));
    }

    @Test
    @DisplayName("single lines in another encoding than the file are named")
    void mixed() throws Exception {
        var out = new ByteArrayOutputStream();
        out.writeBytes(utf8(HEAD + ROW.formatted("1", "王某") + ROW.formatted("2", "李某")));
        out.writeBytes(ROW.formatted("3", "赵某").getBytes(Charset.forName("GBK")));
        var log = Decoding.of("lantai-csv", out.toByteArray(), Map.of());
        assertEquals(List.of("4  not-in-encoding"), log.complaints());
        assertEquals(2, log.records.size());
    }

    @Test
    @DisplayName("a packed log that is cut off or no archive is refused")
    void packed() throws Exception {
        var packed = Decoding.packed(utf8("1\t03/02/26\t09:00:00\t1\tSystem startup\tdev\n".repeat(1_000)));
        assertEquals(Optional.of("cut-off"), Decoding.refusal("xerox-audit", Arrays.copyOf(packed, packed.length - 20)));
        assertEquals(Optional.of("not-unpackable"), Decoding.refusal("xerox-audit", new byte[] {0x1F, (byte) 0x8B, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7}));
        assertEquals(Optional.of("empty-file"), Decoding.refusal("xerox-audit", new byte[0]));
    }

    @Test
    @DisplayName("whatever bytes are thrown at a decoder, it tells of lines or refuses the file, and nothing else happens")
    void noise() throws Exception {
        var seed = Long.getLong("seed", System.nanoTime());
        System.out.println("seed " + seed);
        var random = new Random(seed);
        var told = 0;
        for (var format : new DeviceLogs().formats()) {
            var good = utf8(sample(format.name()));
            for (var i = 0; i < 60; i++) {
                var bytes = good.clone();
                for (var n = random.nextInt(1, 20); n > 0; n--) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }
                try {
                    told += Decoding.of(format.name(), Arrays.copyOf(bytes, random.nextInt(1, bytes.length + 1)), Map.of()).log.records();
                } catch (BadLog e) {
                    assertTrue(!e.code().isEmpty());
                }
            }
        }
        assertTrue(told > 100, "most records survive: " + told);
    }

    private static String sample(String format) {
        return switch (format) {
            case "cups-page-log" -> "COP-1 root 3 [20/May/1999:19:21:05 +0000] total 1 - localhost 通知 x - -\n".repeat(5);
            case "papercut-csv" -> "PaperCut Print Logger\nTime,User,Pages,Copies,Printer,Document Name,Client,Paper Size,Language,Height,Width,Duplex,Grayscale,Size\n"
                    + "2020-05-29 17:51:10,王某,5,2,HP,\"a, b\",J,A4,PCL6,,,DUPLEX,GRAYSCALE,19kb,\n".repeat(5);
            case "papercut-ng" -> "2026-03-02\t9:05:07 AM\tsrv\tHP-1\twang\twang\tPC-7\tsay\t6\t0\t2\tA4\n".repeat(5);
            case "windows-307" -> "<Event><System><EventID>307</EventID><TimeCreated SystemTime='2026-03-02T01:05:07Z'/></System><Param1>1</Param1><Param8>2</Param8></Event>".repeat(3);
            case "konica-xml" -> "<L><Log><LogID>1</LogID><JobTyp>1</JobTyp><JobEntTim>2026/3/2 9:05</JobEntTim></Log></L>".repeat(3);
            case "ricoh-csv" -> "Start Date/Time,End Date/Time,Log Type,Log ID\n" + "2026-03-02T09:05:00,,Copier: Copying,0x1f\n".repeat(5);
            case "sharp-csv" -> "Job ID,Job Mode,Starting Date & Time\n" + "7,Copy,2026/03/02 09:05:00\n".repeat(5);
            case "xerox-audit" -> "3\t03/02/26\t09:06:00\t6\tNetwork scan job\tscan1\tli\tdeleted\n".repeat(5);
            case "locker-csv" -> "time,slot,person,event\n" + "2026-03-02T09:00:00+08:00,1,wang,deposit\n".repeat(5);
            case "door-csv" -> "time,person,event\n" + "2026-03-02T09:00:00+08:00,wang,in\n".repeat(5);
            case "meter-csv" -> "time,value\n" + "2026-03-02T09:00:00+08:00,12\n".repeat(5);
            default -> HEAD + ROW.formatted("1", "wang").repeat(5);
        };
    }
}
