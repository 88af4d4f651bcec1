package lantai.vault.keys;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.zip.CRC32C;

import lantai.core.event.Bytes;
import lantai.core.event.Hash;
import lantai.core.event.Suite;

/** The bytes of {@code keys.cck}: its header and its records (docs/formats/vault.md). */
final class KeyForm {

    static final int MAGIC = 0x4c54_4b46;
    static final int VERSION = 2;
    static final int HEADER = 36;
    static final int ID = 16;
    static final int TAG = 32;
    private static final int LONGEST = 4096;
    private static final byte ENVELOPE = 1;
    private static final byte KEY = 2;
    private static final byte GONE = 3;
    private static final byte SEAL = 4;

    /** Bytes of a record around its body: length and check sum. */
    private static final int AROUND = 8;

    private KeyForm() {
    }

    static byte[] header(KeyContent c) {
        var out = ByteBuffer.allocate(HEADER).putInt(MAGIC).put((byte) VERSION).put((byte) c.suite().number()).putShort((short) 0)
                .put(c.vault().toArray()).putInt(c.generation()).putInt(c.revision());
        return out.putInt(crc(out.array(), 0, HEADER - 4)).array();
    }

    /** @throws UnknownForm when version or suite are not known here, or it is no key file */
    static KeyContent header(byte[] data) throws UnknownForm {
        var in = ByteBuffer.wrap(data);
        if (data.length < HEADER || in.getInt() != MAGIC) {
            throw new UnknownForm("form", "-");
        }
        int version = in.get();
        if (version != VERSION) {
            throw new UnknownForm("version", Integer.toString(version));
        }
        Suite suite;
        var number = in.get() & 0xff;
        try {
            suite = Suite.ofNumber(number);
        } catch (IllegalArgumentException e) {
            throw new UnknownForm("suite", Integer.toString(number));
        }
        if (in.getShort() != 0 || crc(data, 0, HEADER - 4) != ByteBuffer.wrap(data, HEADER - 4, 4).getInt()) {
            throw new UnknownForm("checksum", "-");
        }
        var id = new byte[ID];
        in.get(id);
        return new KeyContent(suite, Bytes.of(id), in.getInt(), in.getInt(), new LinkedHashMap<>(), new LinkedHashMap<>(),
                new LinkedHashMap<>());
    }

    /** The header says something this program does not know, or its check sum differs. */
    static final class UnknownForm extends Exception {
        private static final long serialVersionUID = 1L;
        private final String what;
        private final String value;

        UnknownForm(String what, String value) {
            super(what + " " + value);
            this.what = what;
            this.value = value;
        }

        String what() {
            return what;
        }

        String value() {
            return value;
        }
    }

    static byte[] record(RootEnvelope e) {
        var person = e.person().getBytes(StandardCharsets.UTF_8);
        var body = ByteBuffer.allocate(7 + person.length + e.wrapKey().length() + e.envelope().length()).put(ENVELOPE);
        text(body, person);
        text(body, e.wrapKey().toArray());
        text(body, e.envelope().toArray());
        return framed(body.array());
    }

    static byte[] record(Wrapped w) {
        var purpose = w.purpose().getBytes(StandardCharsets.UTF_8);
        var body = ByteBuffer.allocate(1 + ID + 4 + purpose.length + w.box().length()).put(KEY).put(w.id().toArray());
        text(body, purpose);
        text(body, w.box().toArray());
        return framed(body.array());
    }

    static byte[] record(GoneKey g) {
        return framed(ByteBuffer.allocate(1 + ID + TAG + 4).put(GONE).put(g.id().toArray()).put(g.wrapped().value().toArray())
                .putInt(g.revision()).array());
    }

    static byte[] seal(byte[] tag) {
        return framed(ByteBuffer.allocate(1 + TAG).put(SEAL).put(tag).array());
    }

    private static void text(ByteBuffer out, byte[] bytes) {
        out.putShort((short) bytes.length).put(bytes);
    }

    private static byte[] text(ByteBuffer in) {
        var bytes = new byte[in.getShort() & 0xffff];
        in.get(bytes);
        return bytes;
    }

    private static byte[] framed(byte[] body) {
        var record = ByteBuffer.allocate(body.length + AROUND).putInt(body.length).put(body);
        return record.putInt(crc(record.array(), 0, 4 + body.length)).array();
    }

    private static int crc(byte[] data, int from, int length) {
        var crc = new CRC32C();
        crc.update(data, from, length);
        return (int) crc.getValue();
    }

    /** Where the record here ends, or -1 when none stands whole. */
    static int end(byte[] data, int at) {
        if (data.length - at < AROUND) {
            return -1;
        }
        var length = ByteBuffer.wrap(data, at, 4).getInt();
        if (length < 1 || length > LONGEST || data.length - at < length + AROUND
                || crc(data, at, 4 + length) != ByteBuffer.wrap(data, at + 4 + length, 4).getInt()) {
            return -1;
        }
        return at + length + AROUND;
    }

    static boolean isSeal(byte[] data, int at) {
        return data[at + 4] == SEAL;
    }

    /** The tag of the seal that stands here. */
    static byte[] tag(byte[] data, int at) {
        return Arrays.copyOfRange(data, at + 5, at + 5 + TAG);
    }

    /**
     * Takes a whole record in.
     *
     * @throws IllegalArgumentException when it is not of this form
     */
    static void read(byte[] data, int at, KeyContent into) {
        var length = ByteBuffer.wrap(data, at, 4).getInt();
        var in = ByteBuffer.wrap(data, at + 4, length).slice();
        try {
            switch (in.get()) {
                case ENVELOPE -> {
                    var person = new String(text(in), StandardCharsets.UTF_8);
                    into.envelopes().put(person, new RootEnvelope(person, Bytes.of(text(in)), Bytes.of(text(in))));
                }
                case KEY -> {
                    var id = id(in);
                    into.keys().put(id, new Wrapped(id, new String(text(in), StandardCharsets.UTF_8), Bytes.of(text(in))));
                }
                case GONE -> {
                    var id = id(in);
                    var digest = new byte[TAG];
                    in.get(digest);
                    into.gone().put(id, new GoneKey(id, Hash.of(digest), in.getInt()));
                }
                case SEAL -> in.position(1 + TAG);
                default -> throw new IllegalArgumentException("unknown record");
            }
        } catch (BufferUnderflowException e) {
            throw new IllegalArgumentException("a record ends too early", e);
        }
        if (in.hasRemaining()) {
            throw new IllegalArgumentException("bytes behind a record");
        }
    }

    private static Bytes id(ByteBuffer in) {
        var id = new byte[ID];
        in.get(id);
        return Bytes.of(id);
    }
}
