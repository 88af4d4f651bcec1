package lantai.vault.slot;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

import lantai.core.event.Bytes;
import lantai.vault.cipher.CipherSuite;
import lantai.vault.cipher.Kdf;

/**
 * One person's key slot as it stands in its file (docs/formats/vault.md): who, the cost of the PIN, the public keys, and the person's
 * secret in a box under the PIN's key. A digest over all of it tells damage from a wrong PIN.
 *
 * @param vault      id of the vault, 16 bytes
 * @param operator   whether the key file holds an envelope for him, so that his PIN opens the registry
 * @param generation counts rewrites of this slot from 1
 * @param publicKey  he signs with
 * @param wrapKey    public key of envelopes to him
 * @param secretBox  the person's 32-byte secret, sealed under the PIN's key
 */
public record Slot(CipherSuite suite, Bytes vault, String person, boolean operator, int generation, Kdf kdf, Bytes salt, Bytes publicKey,
        Bytes wrapKey, Bytes secretBox) {

    private static final SmallForm FORM = new SmallForm(0x4c54_534c, 2);
    /** A slot file is never longer. */
    public static final int MAX_BYTES = SmallForm.MAX_BYTES;

    /** What the box is bound to: everything that stands before it, and its role. */
    public byte[] bound() {
        return FORM.written(suite, out -> {
            header(out);
            out.writeUTF("secret");
        });
    }

    byte[] bytes() {
        return FORM.sealed(suite, out -> {
            header(out);
            SmallForm.bytes(out, secretBox);
        });
    }

    private void header(DataOutputStream out) throws IOException {
        SmallForm.bytes(out, vault);
        out.writeUTF(person);
        out.writeBoolean(operator);
        out.writeInt(generation);
        out.writeInt(kdf.memoryKib());
        out.writeInt(kdf.iterations());
        out.writeInt(kdf.lanes());
        out.writeInt(kdf.rounds());
        SmallForm.bytes(out, salt);
        SmallForm.bytes(out, publicKey);
        SmallForm.bytes(out, wrapKey);
    }

    /** @throws IllegalArgumentException when the file is not what was written; limits of the key derivation are checked here */
    static Slot parse(byte[] file) {
        return FORM.read(file, Slot::body);
    }

    private static Slot body(CipherSuite suite, DataInputStream in) throws IOException {
        var slot = new Slot(suite, SmallForm.bytes(in), in.readUTF(), in.readBoolean(), in.readInt(),
                new Kdf(in.readInt(), in.readInt(), in.readInt(), in.readInt()), SmallForm.bytes(in), SmallForm.bytes(in),
                SmallForm.bytes(in), SmallForm.bytes(in));
        if (!slot.kdf.fits(suite)) {
            throw new IllegalArgumentException("the cost of another suite");
        }
        return slot;
    }

    @Override
    public String toString() {
        return "slot of " + person;
    }
}
