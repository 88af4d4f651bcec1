package lantai.ui.session;

import java.util.Arrays;
import java.util.List;

import lantai.core.event.Suite;

/**
 * What the first start asks for.
 *
 * @param suite          which ciphers (密码套件), chosen once
 * @param unit           code of the unit
 * @param unitName       its name
 * @param administrators system, security and audit administrator (三员), in this order
 */
public record FirstStart(Suite suite, String unit, String unitName, List<Administrator> administrators) {

    /** One of the three. @param repeated the PIN once more */
    public record Administrator(String code, String name, char[] pin, char[] repeated) {

        /** Says who, never the name or the PIN. */
        @Override
        public String toString() {
            return code;
        }
    }

    public FirstStart {
        administrators = List.copyOf(administrators);
    }

    /** Wipes every PIN. */
    public void wipe() {
        administrators.forEach(administrator -> {
            Arrays.fill(administrator.pin(), '\0');
            Arrays.fill(administrator.repeated(), '\0');
        });
    }
}
