package lantai.vault.slot;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Optional;

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
 * @param lock       the key on a token that is demanded beside the PIN
 * @param secretBox  the person's 32-byte secret, sealed under the slot's key
 */
public record Slot(CipherSuite suite, Bytes vault, String person, boolean operator, int generation, Kdf kdf, Bytes salt, Bytes publicKey,
        Bytes wrapKey, Optional<TokenLock> lock, Bytes secretBox) {

    private static final SmallForm FORM = new SmallForm(0x4c54_534c, 2);
    /** An earlier program refuses it as one it does not know. */
    private static final SmallForm WITH_TOKEN = new SmallForm(0x4c54_534c, 3);
    private static final int VERSION_AT = 4;
    /** A slot file is never longer. */
    public static final int MAX_BYTES = SmallForm.MAX_BYTES;

    /** What the box is bound to: everything that stands before it, and its role. */
    public byte[] bound() {
        return form().written(suite, out -> {
            header(out);
            out.writeUTF("secret");
        });
    }

    /** The same with another box. */
    public Slot with(Bytes box) {
        return new Slot(suite, vault, person, operator, generation, kdf, salt, publicKey, wrapKey, lock, box);
    }

    private SmallForm form() {
        return lock.isPresent() ? WITH_TOKEN : FORM;
    }

    byte[] bytes() {
        return form().sealed(suite, out -> {
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
        if (lock.isPresent()) {
            lock.get().to(out);
        }
    }

    /** @throws IllegalArgumentException when the file is not what was written; limits of the key derivation are checked here */
    static Slot parse(byte[] file) {
        var withToken = file.length > VERSION_AT && file[VERSION_AT] == WITH_TOKEN.version();
        return (withToken ? WITH_TOKEN : FORM).read(file, (suite, in) -> body(suite, in, withToken));
    }

    private static Slot body(CipherSuite suite, DataInputStream in, boolean withToken) throws IOException {
        var slot = new Slot(suite, SmallForm.bytes(in), in.readUTF(), in.readBoolean(), in.readInt(),
                new Kdf(in.readInt(), in.readInt(), in.readInt(), in.readInt()), SmallForm.bytes(in), SmallForm.bytes(in),
                SmallForm.bytes(in), withToken ? Optional.of(TokenLock.from(in)) : Optional.empty(), SmallForm.bytes(in));
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
