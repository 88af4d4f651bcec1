package lantai.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import lantai.core.event.Suite;
import lantai.ui.session.FirstStart.Administrator;
import lantai.ui.session.FirstStartCheck.Finding;
import lantai.ui.session.FirstStartCheck.Problem;

@DisplayName("A first start")
class FirstStartCheckTest {

    private static final Administrator ZHAO = administrator("zhao", "赵一", "135791", "135791");
    private static final Administrator QIAN = administrator("qian", "钱二", "246802", "246802");
    private static final Administrator SUN = administrator("sun", "孙三", "975310", "975310");

    private static Administrator administrator(String code, String name, String pin, String repeated) {
        return new Administrator(code, name, pin.toCharArray(), repeated.toCharArray());
    }

    private static Optional<Finding> check(Administrator... three) {
        return FirstStartCheck.administrators(new FirstStart(Suite.INTL, "370200", "县委机要室", List.of(three)));
    }

    private static void assertProblem(Problem problem, int who, Administrator... three) {
        assertEquals(Optional.of(new Finding(problem, who)), check(three));
    }

    @Test
    @DisplayName("is complete with a unit and three different administrators")
    void complete() {
        assertEquals(Optional.empty(), FirstStartCheck.unit("370200", "县委机要室"));
        assertEquals(Optional.empty(), check(ZHAO, QIAN, SUN));
    }

    @Test
    @DisplayName("asks for the unit first")
    void unit() {
        assertEquals(Problem.NO_UNIT_CODE, FirstStartCheck.unit(" ", "县委机要室").orElseThrow().problem());
        assertEquals(Problem.BAD_UNIT_CODE, FirstStartCheck.unit("县/1", "县委机要室").orElseThrow().problem());
        assertEquals(Problem.NO_UNIT_NAME, FirstStartCheck.unit("370200", "").orElseThrow().problem());
    }

    @Test
    @DisplayName("is not given to one person under two codes or two names")
    void three() {
        assertProblem(Problem.SAME_CODE, 1, ZHAO, administrator("ZHAO", "钱二", "246802", "246802"), SUN);
        assertProblem(Problem.SAME_NAME, 2, ZHAO, QIAN, administrator("sun", "赵一", "975310", "975310"));
        assertProblem(Problem.SAME_PIN, 1, ZHAO, administrator("qian", "钱二", "135791", "135791"), SUN);
    }

    @Test
    @DisplayName("says whose code, name or PIN is wrong, the first thing first")
    void whose() {
        assertProblem(Problem.NO_CODE, 0, administrator("", "", "", ""), QIAN, SUN);
        assertProblem(Problem.BAD_CODE, 0, administrator("赵", "", "", ""), QIAN, SUN);
        assertProblem(Problem.NO_NAME, 1, ZHAO, administrator("qian", "", "", ""), SUN);
        assertProblem(Problem.SHORT_PIN, 2, ZHAO, QIAN, administrator("sun", "孙三", "97531", "97531"));
        assertProblem(Problem.DIFFERENT_PIN, 2, ZHAO, QIAN, administrator("sun", "孙三", "975310", "975311"));
    }

    @Test
    @DisplayName("wipes every PIN and never names one")
    void wiped() {
        var start = new FirstStart(Suite.INTL, "370200", "县委机要室", List.of(administrator("zhao", "赵一", "135791", "135791"), QIAN, SUN));
        assertTrue(!start.toString().contains("135791") && !start.administrators().toString().contains("赵一"));
        var wiping = new FirstStart(Suite.INTL, "370200", "县委机要室", List.of(administrator("zhao", "赵一", "135791", "135791")));
        wiping.wipe();
        assertEquals("\0".repeat(6), new String(wiping.administrators().get(0).pin()));
        assertEquals("\0".repeat(6), new String(wiping.administrators().get(0).repeated()));
    }
}
