package lantai.vault.slot;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

import lantai.app.token.KeyReference;
import lantai.core.event.Bytes;

/**
 * The key on a token that a slot demands beside its PIN.
 *
 * @param reference which key
 * @param check     first bytes of that key's answer to the check challenge: another key of the same id is told before a PIN is tried
 */
public record TokenLock(KeyReference reference, Bytes check) {

    /** Length of the check. */
    public static final int CHECK = 16;

    /** @throws IllegalArgumentException when the check has not its length */
    public TokenLock {
        if (check.length() != CHECK) {
            throw new IllegalArgumentException("a check of " + check.length() + " bytes");
        }
    }

    void to(DataOutputStream out) throws IOException {
        out.writeUTF(reference.provider());
        out.writeUTF(reference.token());
        out.writeUTF(reference.serial());
        SmallForm.bytes(out, reference.key());
        out.writeUTF(reference.mechanism());
        SmallForm.bytes(out, check);
    }

    static TokenLock from(DataInputStream in) throws IOException {
        return new TokenLock(new KeyReference(in.readUTF(), in.readUTF(), in.readUTF(), SmallForm.bytes(in), in.readUTF()), SmallForm.bytes(in));
    }
}
