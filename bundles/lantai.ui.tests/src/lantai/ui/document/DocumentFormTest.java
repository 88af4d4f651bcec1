package lantai.ui.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import lantai.core.act.DocumentAct.ReceiveAct;
import lantai.core.act.DocumentAct.RegisterAct;
import lantai.core.mark.Level;
import lantai.core.mark.Track;
import lantai.ui.document.DocumentForm.Field;
import lantai.ui.document.DocumentForm.Known;
import lantai.ui.document.DocumentForm.Problem;

@DisplayName("The form of a new document")
class DocumentFormTest {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-23T10:00:00+08:00");
    private static final String BARCODE = "GB0626-2005^12345678^县委办^通知^县办〔2026〕118号^各乡镇^关于防汛的通知^机密5年^特急^20261120^^县委办^20261120^^|";

    private final DocumentForm form = new DocumentForm(new Known() {
        @Override
        public boolean document(String code) {
            return code.equals("D1");
        }

        @Override
        public boolean unit(String code) {
            return code.equals("T01");
        }

        @Override
        public boolean person(String code) {
            return code.equals("zhou");
        }
    });

    @BeforeEach
    void filled() {
        Map.of(Field.CODE, "D2", Field.NUMBER, "县办〔2026〕118号", Field.TITLE, "关于防汛的通知", Field.MARK, "机密★5年", Field.ORIGIN, "县委办",
                Field.PAGES, "3", Field.COPIES, "1-29", Field.PLACE, "CAB1").forEach(form::set);
    }

    @Test
    @DisplayName("registers 29 copies in one act")
    void act() {
        form.set(Field.UNITS, "T01");
        var act = form.act("wang", NOW).orElseThrow();
        var details = assertInstanceOf(RegisterAct.class, act.body()).details();
        assertEquals(29, details.copyNumbers().size());
        assertEquals(Level.SECRET, details.mark().level());
        assertEquals(Track.STATE, details.track());
        assertEquals(Set.of("T01"), details.range().units());
        assertEquals("wang", act.by());
    }

    @Test
    @DisplayName("puts a work secret on its own track")
    void workSecret() {
        form.set(Field.MARK, "工作秘密");
        var act = form.act("wang", NOW).orElseThrow();
        assertEquals(Track.WORK, assertInstanceOf(RegisterAct.class, act.body()).details().track());
    }

    @ParameterizedTest
    @CsvSource({ "NUMBER,'',MISSING", "CODE,a b,NO_CODE", "CODE,D1,TAKEN", "MARK,工作秘密★5年,NO_MARK", "PAGES,0,NO_NUMBER", "PAGES,three,NO_NUMBER",
            "COPIES,3-1,NO_COPIES", "RETURN_BY,2026-02-30,NO_DAY", "UNITS,T99,UNKNOWN", "PERSONS,'zhou, nobody',UNKNOWN",
            "BARCODE,123,NO_BARCODE" })
    @DisplayName("says beside each field what is wrong, and makes no act then")
    void problems(Field field, String value, Problem problem) {
        form.set(field, value);
        assertEquals(Map.of(field, problem), form.problems());
        assertTrue(form.act("wang", NOW).isEmpty());
    }

    @Test
    @DisplayName("is filled by one scan of the paper's barcode, which makes it a received one")
    void barcode() {
        var filled = form.scan(BARCODE);
        assertTrue(filled.containsAll(Set.of(Field.NUMBER, Field.TITLE, Field.ORIGIN, Field.MARK, Field.URGENCY)), filled::toString);
        assertEquals("VERY_URGENT", form.get(Field.URGENCY));
        assertTrue(form.isReceived());
        assertEquals(Map.of(Field.FROM_UNIT, Problem.MISSING), form.problems());
        form.set(Field.FROM_UNIT, "T01");
        assertInstanceOf(ReceiveAct.class, form.act("wang", NOW).orElseThrow().body());
    }

    @Test
    @DisplayName("stays as it was when something else is scanned into the barcode field")
    void noBarcode() {
        assertTrue(form.scan("LT1:C:8F3K").isEmpty());
        assertFalse(form.isReceived());
        assertEquals("县办〔2026〕118号", form.get(Field.NUMBER));
    }
}
