package lantai.devices;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Logs that devices keep themselves")
final class DeviceOwnLogsTest {

    @Test
    @DisplayName("Konica Minolta: jobs and operations share their numbers; overflow, deletion, off and on are marks")
    void konica() throws Exception {
        var log = Decoding.of("konica-xml", """
                <?xml version="1.0" encoding="UTF-8"?>
                <JobLog><ColTim>2026/3/2 12:00</ColTim>
                <Log><LogID>0000000007</LogID><JobNam>wang</JobNam><JobTyp>1</JobTyp><JobEntTim>2026/3/2 9:05</JobEntTim>
                <JobFinTim>2026/3/2 9:07</JobFinTim><OpeInf><OpeCode>268435457</OpeCode><OpeNam>wang</OpeNam></OpeInf></Log>
                <Log><LogID>0000000008</LogID><Code>2</Code><Tim>2026/3/2 9:08</Tim><ResCode>0</ResCode></Log>
                <Log><LogID>0000000009</LogID><Code>1</Code><Tim>2026/3/2 9:09</Tim><OperatCont>2</OperatCont></Log>
                <Log><LogID>0000000010</LogID><JobTyp>3</JobTyp><JobEntTim>2026/3/2 9:10</JobEntTim><JobFinTim/><OpeInf><OpeCode>7</OpeCode></OpeInf></Log>
                <Log><LogID>0000000011</LogID><JobTyp>2</JobTyp><JobEntTim>2026/13/2 9:10</JobEntTim></Log>
                <Log><LogID>0000000012</LogID><Code>3</Code><Tim>2026/3/2 9:11</Tim></Log>
                <Log><LogID>0000000013</LogID><Code>1281</Code><Tim>2026/3/2 9:12</Tim></Log>
                </JobLog>
                """);
        assertEquals(List.of("0000000007 copy wang 2026-03-02T01:05:00Z+120 /// - -", "0000000008 system - 2026-03-02T01:08:00Z+0 /// - overflow",
                "0000000009 system - 2026-03-02T01:09:00Z+0 /// - off", "0000000010 scan 7 2026-03-02T01:10:00Z+0 /// - -",
                "0000000012 system - 2026-03-02T01:11:00Z+0 /// - deleted", "0000000013 system - 2026-03-02T01:12:00Z+0 /// - operation"), log.jobs());
        assertEquals(List.of("8 JobEntTim not-a-time"), log.complaints());
        assertEquals("2026-03-02T04:00:00Z", log.log.until().orElseThrow().toString());
    }

    @Test
    @DisplayName("Ricoh: the lines of one log number are one job; a deletion of all logs is a mark")
    void ricoh() throws Exception {
        var log = Decoding.of("ricoh-csv", "\uFEFF" + """
                Start Date/Time,End Date/Time,Log Type,Result,Operation Method,Status,User Code/User Name,Log ID,Source,Created Pages,Target,Exit Papers,Destination Address
                2026-03-02T09:05:00,2026-03-02T09:06:10,Copier: Copying,Succeeded,Control Panel,Completed,wang,0x00000000000022c5,,,,,
                ,,,Succeeded,,Completed,,0x00000000000022c5,Scan File,3,,,
                ,,,Succeeded,,Completed,,0x00000000000022c5,,,Print,6,
                2026-03-02T09:07:00,,Login,Succeeded,Control Panel,Succeeded,li,0x00000000000022c6,,,,,
                2026-03-02T09:08:00,2026-03-02T09:08:40,Scanner: Sending,Succeeded,Control Panel,Canceled by User,li,0x00000000000022c7,,,,,
                ,,,Succeeded,,Completed,,0x00000000000022c7,Scan File,2,,,
                ,,,Succeeded,,Completed,,0x00000000000022c7,,,Send,,a@b.example
                2026-03-02T09:09:00,,All Logs Deletion,Succeeded,Web,,admin,0x00000000000022c8,,,,,
                Error: the download was cancelled
                """);
        assertEquals(List.of("8901 copy wang 2026-03-02T01:05:00Z+70 3/3//6 - completed", "8902 system li 2026-03-02T01:07:00Z+0 /// - access",
                "8903 scan li 2026-03-02T01:08:00Z+40 2/2// a@b.example cancelled", "8904 system admin 2026-03-02T01:09:00Z+0 /// - deleted"), log.jobs());
        assertEquals(List.of("10 Log ID missing"), log.complaints());
    }

    @Test
    @DisplayName("Sharp: columns by name, sheets by size added up, dates as the device is set")
    void sharp() throws Exception {
        var log = Decoding.of("sharp-csv", """
                Job ID,Account Job ID,Job Mode,Computer Name,User Name,Login Name,Starting Date & Time,Completing Date & Time,Black & White Total Count,Full Color Total Count,Number of sheets A4,Number of sheets A3,Number of Completed Sets,Number of Completed Pages,Result
                999999,,Copy,,王,wang,2026/03/02 09:05:00,2026/03/02 09:05:30,6,0,4,2,2,3,OK
                1,,Scan to E-mail,,,,03/02/2026 09:06 AM,03/02/2026 09:07 AM,4,0,,,1,4,Canceled
                2,,Dance,,,,2026/03/02 09:08:00,,0,0,,,,,OK
                """, Charset.forName("GBK"));
        assertEquals(List.of("999999 copy wang 2026-03-02T01:05:00Z+30 3/3/2/6 - completed", "1 scan - 2026-03-02T01:06:00Z+60 4/4/1/ - cancelled"), log.jobs());
        assertEquals(List.of("4 Job Mode unknown-kind"), log.complaints());
    }

    @Test
    @DisplayName("Xerox: ten columns, packed or not; a line a destination, logging switched off and on")
    void xerox() throws Exception {
        var text = "Index\tDate\tTime\tEvent ID\tEvent\n1\t03/02/26\t09:00:00\t1\tSystem startup\tdev\n"
                + "2\t03/02/26\t09:05:00\t5\tPrint job\tletter\twang\tcompleted-normal\t\t\n"
                + "3\t03/02/26\t09:06:00\t6\tNetwork scan job\tscan1\tli\tdeleted\t\t\t\t\\\\srv\\in\n"
                + "4\t03/02/26\t09:07:00\t10\tAudit Log Disabled\tdev\tadmin\n5\t03/02/26\t09:08:00\t11\tAudit Log Enabled\tdev\tadmin\nx\ty\n";
        var wanted = List.of("1 system - 2026-03-02T01:00:00Z+0 /// - event", "2 print wang 2026-03-02T01:05:00Z+0 /// - completed",
                "3 scan li 2026-03-02T01:06:00Z+0 /// \\\\srv\\in cancelled", "4 system - 2026-03-02T01:07:00Z+0 /// - off",
                "5 system - 2026-03-02T01:08:00Z+0 /// - on");
        var log = Decoding.of("xerox-audit", text);
        assertEquals(wanted, log.jobs());
        assertEquals(List.of("7  too-few-fields"), log.complaints());
        assertEquals(wanted, Decoding.of("xerox-audit", Decoding.packed(text.getBytes(StandardCharsets.UTF_8)), Map.of()).jobs());
    }
}
