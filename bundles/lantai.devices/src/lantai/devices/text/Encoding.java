package lantai.devices.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The encodings a log may be in. */
public enum Encoding {

    UTF_8("UTF-8", StandardCharsets.UTF_8, 0),
    UTF_8_BOM("UTF-8", StandardCharsets.UTF_8, 3),
    UTF_16LE_BOM("UTF-16LE", StandardCharsets.UTF_16LE, 2),
    UTF_16BE_BOM("UTF-16BE", StandardCharsets.UTF_16BE, 2),
    /** GB 18030, of which GBK and GB 2312 are parts. */
    GB18030("GB18030", Charset.forName("GB18030"), 0);

    private final String label;
    private final Charset charset;
    private final int mark;

    Encoding(String label, Charset charset, int mark) {
        this.label = label;
        this.charset = charset;
        this.mark = mark;
    }

    /** Its name as it is shown. */
    public String label() {
        return label;
    }

    public Charset charset() {
        return charset;
    }

    /** Bytes of the byte order mark in front. */
    public int mark() {
        return mark;
    }

    /** Whether one character takes two bytes or four, so that lines cannot be told byte by byte. */
    public boolean isWide() {
        return this == UTF_16LE_BOM || this == UTF_16BE_BOM;
    }

    /** Whether a name that a file or a person gives means this encoding. */
    public boolean isNamed(String name) {
        var given = name.strip();
        if (label.equalsIgnoreCase(given) || isWide() && "UTF-16".equalsIgnoreCase(given)) {
            return true;
        }
        return this == GB18030 && (given.equalsIgnoreCase("GBK") || given.equalsIgnoreCase("GB2312") || given.equalsIgnoreCase("GB_2312-80")
                || given.equalsIgnoreCase("CP936") || given.equalsIgnoreCase("MS936"));
    }
}
