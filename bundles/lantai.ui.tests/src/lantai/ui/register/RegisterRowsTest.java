package lantai.ui.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import lantai.core.mark.Level;
import lantai.core.register.CopyStatus;
import lantai.ui.register.RegisterRows.Choice;

@DisplayName("The register as a person looks at it")
class RegisterRowsTest {

    private final RegisterRows rows = new RegisterRows(Copies.CLERK);

    private List<String> shown() {
        return rows.shown().stream().map(row -> row.copy().copy().toString()).toList();
    }

    @Test
    @DisplayName("stands in the order of documents and 份号 at first")
    void order() {
        rows.replaceAll(List.of(Copies.stored("D2", 1, "b"), Copies.stored("D1", 2, "a"), Copies.stored("D1", 1, "a")));
        assertEquals(List.of("D1/000001", "D1/000002", "D2/000001"), shown());
    }

    @Test
    @DisplayName("shows what contains every word typed, wherever it stands")
    void search() {
        rows.replaceAll(List.of(Copies.stored("D1", 1, "县办〔2026〕118号"), Copies.stored("D1", 2, "部电〔2026〕5号"),
                Copies.issued("D2", 3, "zhou", Copies.NOON)));
        rows.search("118号 一号柜");
        assertEquals(List.of("D1/000001"), shown());
        rows.search("ZHOU 周明");
        assertEquals(List.of("D2/000003"), shown());
        rows.search("   ");
        assertEquals(3, rows.size());
    }

    @Test
    @DisplayName("does not find a copy by a title its reader is not cleared for")
    void titlesNotForHim() {
        rows.replaceAll(List.of(Copies.stored("D1", 1, "a"),
                Copies.row("D2", 1, "b", CopyStatus.STORED, Level.TOP_SECRET, Optional.empty(), Optional.empty())));
        rows.search("防汛");
        assertEquals(List.of("D1/000001"), shown());
    }

    @Test
    @DisplayName("finds at every keystroke what looking through everything would find")
    void incremental() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        var all = new ArrayList<RegisterRow>();
        for (var i = 1; i <= 2_000; i++) {
            all.add(Copies.stored("D" + random.nextInt(40), i, Integer.toString(random.nextInt(5_000), 6)));
        }
        rows.replaceAll(all);
        var text = "";
        for (var key = 0; key < 400; key++) {
            text = random.nextInt(4) == 0 ? text.substring(0, text.length() / 2) : text + "d0123 5".charAt(random.nextInt(7));
            rows.search(text);
            var words = Arrays.stream(text.toLowerCase(Locale.ROOT).strip().split("\\s+")).toList();
            var expected = all.stream().filter(row -> words.stream().allMatch(row::contains)).count();
            assertEquals(expected, rows.size(), "seed " + seed + ", typed '" + text + "'");
        }
    }

    @Test
    @DisplayName("tells what is out from what is overdue")
    void choices() {
        rows.replaceAll(List.of(Copies.stored("D1", 1, "a"), Copies.issued("D1", 2, "zhou", Copies.NOON.minusMinutes(1)),
                Copies.issued("D1", 3, "zhou", Copies.NOON.plusMinutes(1))));
        rows.choose(Choice.OUT, Copies.NOON);
        assertEquals(List.of("D1/000002", "D1/000003"), shown());
        rows.choose(Choice.OVERDUE, Copies.NOON);
        assertEquals(List.of("D1/000002"), shown());
        rows.choose(Choice.NOT_LABELLED, Copies.NOON);
        assertEquals(List.of("D1/000001", "D1/000003"), shown());
    }

    @Test
    @DisplayName("keeps search, choice and order when something is recorded, and shows it once")
    void recorded() {
        rows.replaceAll(List.of(Copies.stored("D1", 1, "a"), Copies.stored("D1", 2, "a"), Copies.stored("D2", 1, "b")));
        rows.search("d1");
        rows.sort(RegisterColumn.COPY, true);
        rows.take(List.of(Copies.issued("D1", 1, "zhou", Copies.NOON), Copies.stored("D1", 3, "a")));
        assertEquals(List.of("D1/000003", "D1/000002", "D1/000001"), shown());
        assertEquals(4, rows.total());
        assertEquals(CopyStatus.ISSUED, rows.row(2).copy().status());
        rows.choose(Choice.OUT, Copies.NOON);
        assertEquals(List.of("D1/000001"), shown());
    }

    @Test
    @DisplayName("turns round when the same column is asked for twice, and puts copies without due time last")
    void sorting() {
        rows.replaceAll(List.of(Copies.stored("D1", 1, "a"), Copies.issued("D1", 2, "zhou", Copies.NOON),
                Copies.issued("D1", 3, "zhou", Copies.NOON.minusDays(1))));
        rows.sort(RegisterColumn.DUE);
        assertEquals(List.of("D1/000003", "D1/000002", "D1/000001"), shown());
        assertFalse(rows.isDescending());
        rows.sort(RegisterColumn.DUE);
        assertTrue(rows.isDescending());
        assertEquals("D1/000001", shown().get(0));
    }

    @Test
    @DisplayName("shows the full title only on demand, and only to one cleared for it")
    void titles() {
        var secret = Copies.stored("D1", 1, "a");
        var topSecret = Copies.row("D2", 1, "b", CopyStatus.STORED, Level.TOP_SECRET, Optional.empty(), Optional.empty());
        assertEquals("文件甲", Copies.CLERK.title(secret));
        assertEquals("关于防汛的通知", Copies.CLERK.withFullTitles(true).title(secret));
        assertEquals("文件甲", Copies.CLERK.withFullTitles(true).title(topSecret));
    }
}
