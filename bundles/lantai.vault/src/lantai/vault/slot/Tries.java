package lantai.vault.slot;

import lantai.core.event.Bytes;
import lantai.vault.cipher.CipherSuite;

/**
 * The count of wrong PINs of one slot. There is one from the moment there is a slot; a slot without it has been tampered with.
 *
 * @param serial   grows with every change, so that an older copy of the file can be told
 * @param failures wrong PINs since the last right one
 */
record Tries(CipherSuite suite, Bytes vault, String person, long serial, int failures) {

    private static final SmallForm FORM = new SmallForm(0x4c54_5452, 1);

    Tries failed() {
        return new Tries(suite, vault, person, serial + 1, failures + 1);
    }

    Tries cleared() {
        return new Tries(suite, vault, person, serial + 1, 0);
    }

    byte[] bytes() {
        return FORM.sealed(suite, out -> {
            SmallForm.bytes(out, vault);
            out.writeUTF(person);
            out.writeLong(serial);
            out.writeInt(failures);
        });
    }

    /** @throws IllegalArgumentException when it is not what was written */
    static Tries parse(byte[] file) {
        return FORM.read(file, (suite, in) -> new Tries(suite, SmallForm.bytes(in), in.readUTF(), in.readLong(), in.readInt()));
    }
}
