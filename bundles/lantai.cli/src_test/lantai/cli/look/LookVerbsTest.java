package lantai.cli.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import lantai.app.life.Life;
import lantai.app.projection.CopyRow;
import lantai.cli.Exit;
import lantai.cli.export.Csv;
import lantai.cli.export.ExportVerb;
import lantai.cli.fake.FakeShell;
import lantai.core.act.DocumentAct.RegisterAct;
import lantai.core.code.CopyId;
import lantai.core.mark.CarrierKind;
import lantai.core.mark.Copying;
import lantai.core.mark.Level;
import lantai.core.mark.Urgency;
import lantai.core.register.CopyStatus;

@DisplayName("Looking at the register")
class LookVerbsTest {

    private static final CopyId COPY = CopyId.parse("D-1/000001");
    private static final OffsetDateTime SINCE = OffsetDateTime.parse("2026-03-02T09:15:00+08:00");

    private final FakeShell shell = new FakeShell();
    private final InstantSource clock = InstantSource.fixed(Instant.parse("2026-03-09T00:00:00Z"));
    private final CopiesVerb copies = new CopiesVerb(shell, clock);
    private final ExportVerb export = new ExportVerb(shell, clock);
    private final LifeVerb life = new LifeVerb(shell, clock);

    @TempDir
    private Path folder;

    @BeforeEach
    void oneCopy() {
        shell.registry.rows.add(new CopyRow(COPY, "某发〔2026〕7号", "=关于\"例会\",的通知", "文件 D-1", "机密★5年", Level.SECRET, Urgency.NONE,
                CarrierKind.PAPER, CopyStatus.ISSUED, Optional.of("wang"), Optional.of("王某"), Optional.of("office"), Optional.empty(), SINCE,
                Optional.empty(), "某局", 12, LocalDate.of(2026, 3, 1), true, 9));
    }

    @Test
    @DisplayName("lists copies, one object a line, with null for what is not")
    void list() {
        assertEquals(Exit.DONE, shell.run(copies, "--json", "copies"));
        assertEquals("{\"copy\":\"D-1/000001\",\"document\":\"D-1\",\"copy_no\":\"000001\",\"number\":\"某发〔2026〕7号\","
                + "\"title\":\"=关于\\\"例会\\\",的通知\",\"masked_title\":\"文件 D-1\",\"level_mark\":\"机密★5年\",\"urgency\":\"无\",\"kind\":\"paper\","
                + "\"state\":\"issued\",\"holder\":\"wang\",\"holder_name\":\"王某\",\"holder_unit\":\"office\",\"place\":null,"
                + "\"since\":\"2026-03-02T09:15:00+08:00\",\"due\":null,\"origin\":\"某局\",\"pages\":12,\"issued\":\"2026-03-01\","
                + "\"labelled\":true}\n", shell.out());
    }

    @Test
    @DisplayName("passes the choices on, and refuses a state there is not")
    void choices() {
        shell.run(copies, "copies", "--document", "D-1", "--holder=wang", "--state", "in-transit", "--overdue", "--search", "例会");
        var query = shell.registry.queries.get(0);
        assertEquals(Optional.of("D-1"), query.document());
        assertEquals(Optional.of("wang"), query.holder());
        assertEquals(Optional.of(CopyStatus.IN_TRANSIT), query.status());
        assertEquals(Optional.of("例会"), query.text());
        assertEquals(clock.instant(), query.overdueAt().orElseThrow().toInstant());
        assertEquals(Exit.BAD_INPUT, shell.run(copies, "copies", "--state", "lost"));
        assertTrue(shell.err().contains("registered, stored"), shell.err());
    }

    @Test
    @DisplayName("writes the table to standard output or to a new file, never over an old one")
    void table() throws Exception {
        assertEquals(Exit.DONE, shell.run(export, "export", "--format", "csv"));
        assertTrue(shell.out().startsWith("copy,document,copy_no,number,title,"), shell.out());
        assertTrue(shell.out().contains("D-1/000001,D-1,000001,某发〔2026〕7号,\"'=关于\"\"例会\"\",的通知\",机密★5年,"), shell.out());
        var file = folder.resolve("t.csv");
        assertEquals(Exit.DONE, shell.run(export, "--json", "export", "--format", "csv", "--bom", "--masked", "--out", file.toString()));
        assertEquals("{\"format\":\"csv\",\"out\":\"" + file + "\",\"rows\":1,\"recorded\":false}\n", shell.out());
        var text = Files.readString(file);
        assertEquals(Csv.MARK, text.charAt(0));
        assertTrue(text.contains(",文件 D-1,") && !text.contains("例会") && !text.contains("王某"), text);
        assertEquals(Exit.BAD_INPUT, shell.run(export, "export", "--format", "csv", "--out", file.toString()));
        assertEquals(text, Files.readString(file));
        assertEquals(Exit.BAD_INPUT, shell.run(export, "export", "--format", "epcis"));
    }

    @Test
    @DisplayName("enters an export in the register before it is written, marked like the highest of its rows")
    void exportIsACarrier() throws Exception {
        var file = folder.resolve("c.csv");
        assertEquals(Exit.BAD_INPUT, shell.run(export, "export", "--format", "csv", "--out", file.toString(), "--carrier", "EX-1"));
        assertEquals(Exit.DONE, shell.run(export, "--json", "export", "--format", "csv", "--out", file.toString(), "--carrier", "EX-1", "--place", "G1"));
        assertTrue(shell.out().contains("\"recorded\":true"), shell.out());
        var details = ((RegisterAct) shell.registry.door.acts.getLast().body()).details();
        assertEquals("EX-1", details.document());
        assertEquals("机密★5年", details.mark().raw());
        assertEquals(Set.of("sysadmin"), details.range().persons());
        assertEquals(Copying.FORBIDDEN, details.copying());
        assertTrue(Files.exists(file));
    }

    @Test
    @DisplayName("tells a life as intervals, up to the moment asked for")
    void lifeLine() {
        shell.registry.life = Optional.of(new Life(COPY, SINCE, List.of(new Life.Interval(SINCE, SINCE, Optional.of("wang"),
                Optional.empty(), CopyStatus.ISSUED, "a-1", true, List.of(7L), List.of("G3"))), List.of(), List.of(), List.of()));
        assertEquals(Exit.DONE, shell.run(life, "--json", "life", "D-1/000001", "--as-of", "2026-03-02T09:15:00+08:00"));
        assertEquals("{\"copy\":\"D-1/000001\",\"as_of\":\"2026-03-02T09:15:00+08:00\",\"intervals\":[{\"from\":\"2026-03-02T09:15:00+08:00\","
                + "\"to\":\"2026-03-02T09:15:00+08:00\",\"holder\":\"wang\",\"place\":null,\"state\":\"issued\",\"permission\":\"a-1\","
                + "\"proven\":true,\"events\":[\"7\"],\"gaps\":[\"G3\"]}],\"gaps\":[],\"events\":[]}\n", shell.out());
        assertEquals(Exit.BAD_INPUT, shell.run(life, "life", "D-1/000001", "--as-of", "yesterday"));
        assertEquals(Exit.BAD_INPUT, shell.run(life, "life", "D-1/1"));
        shell.registry.life = Optional.empty();
        assertEquals(Exit.BAD_INPUT, shell.run(life, "--json", "life", "D-1/000001"));
        assertTrue(shell.out().contains("\"code\":\"unknown-copy\""), shell.out());
    }
}
