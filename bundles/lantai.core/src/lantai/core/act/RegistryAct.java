package lantai.core.act;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import lantai.core.event.Bytes;
import lantai.core.event.Hash;
import lantai.core.event.Subject;
import lantai.core.event.Suite;

/**
 * Acts on the ledger and the vault themselves: the log's own key, what a crash left behind, copies for safety, and the destruction of
 * a key that seals texts. But for {@link RedactAct} the program makes them; none but that can be made by a sheet.
 */
public sealed interface RegistryAct extends ActBody {

    /**
     * The log's signing key of a new epoch (账本签名钥更替). The old key signs it and is then erased: who breaks in today cannot sign
     * yesterday's heads again (ledger-and-vault A.3).
     *
     * @param epoch      counts from 1
     * @param begins     events there were when the key before signed; heads of no more are not the new key's to sign
     * @param succession the key before's signature over origin, epoch, begin and new key; empty for the first
     */
    record LogKeyAct(int epoch, long begins, Bytes publicKey, Optional<Bytes> succession) implements RegistryAct {
        @Override
        public String word() {
            return "log-key";
        }

        @Override
        public boolean isPermission() {
            return false;
        }
    }

    /**
     * What opening took off the journal's end after a crash, and where it was put aside (断尾恢复).
     *
     * @param segment file it was taken from
     * @param offset  where in it, in bytes
     * @param bytes   how many
     * @param file    name in the quarantine folder
     */
    record RecoveryAct(String segment, long offset, long bytes, String file) implements RegistryAct {
        @Override
        public String word() {
            return "recovery";
        }

        @Override
        public boolean isPermission() {
            return false;
        }
    }

    /**
     * A backup was made and verified (备份).
     *
     * @param size events it holds
     * @param root Merkle root over them
     * @param file digest of the backup file, in the log's suite
     */
    record BackupAct(long size, Hash root, Hash file) implements RegistryAct {
        @Override
        public String word() {
            return "backup";
        }
    }

    /**
     * A registry came back from a backup (恢复).
     *
     * @param size   events the backup held
     * @param root   Merkle root over them
     * @param known  events known from elsewhere to have been; more than {@code size} when events were lost
     * @param second the security administrator who signs beside the operator
     */
    record RestoreAct(long size, Hash root, long known, String second) implements RegistryAct {
        @Override
        public String word() {
            return "restore";
        }
    }

    /**
     * The root key of the next generation (轮换根密钥); two administrators decide it.
     *
     * @param generation the next one
     * @param second     the other administrator, who signs beside the operator
     */
    record RekeyAct(int generation, String second) implements RegistryAct {
        public static final String WORD = "rekey";

        @Override
        public String word() {
            return WORD;
        }
    }

    /**
     * A person has changed his PIN (更改口令); he signs it.
     *
     * @param generation of his slot since then: an older one is refused
     */
    record PinAct(String person, int generation) implements RegistryAct {
        public static final String WORD = "pin";

        @Override
        public String word() {
            return WORD;
        }
    }

    /** The security administrator lets a person try again who is locked out by wrong PINs (解锁). */
    record UnlockAct(String person) implements RegistryAct {
        @Override
        public String word() {
            return "unlock";
        }
    }

    /**
     * The security administrator takes a person's key back (吊销): from here on it signs nothing, and its slot is gone.
     *
     * @param reason why, in words
     */
    record RevokeAct(String person, String reason) implements RegistryAct {
        public static final String WORD = "revoke";

        @Override
        public String word() {
            return WORD;
        }
    }

    /**
     * What the key file has become after keys were destroyed or the root key rotated (密钥已销毁); the program tells it.
     *
     * @param generation of the root key
     * @param revision   of the file
     * @param gone       digest of each wrapped key that is gone, by its id
     */
    record KeysAct(int generation, int revision, Map<Bytes, Hash> gone) implements RegistryAct {
        public static final String WORD = "keys";

        public KeysAct {
            gone = new LinkedHashMap<>(gone);
        }

        @Override
        public String word() {
            return WORD;
        }

        @Override
        public boolean isPermission() {
            return false;
        }
    }

    /**
     * What became of the journal's second copy (镜像).
     *
     * @param change  {@code on}, {@code off} by a person's will; {@code lost}, {@code back}, {@code differs}, {@code repaired} by what happened
     * @param size    events of the journal then
     * @param segment file that was repaired; empty otherwise
     * @param file    name of the bad one in the quarantine folder; empty when there was none
     */
    record MirrorAct(String change, long size, String segment, String file) implements RegistryAct {
        @Override
        public String word() {
            return "mirror";
        }

        @Override
        public boolean isPermission() {
            return change.equals("on") || change.equals("off");
        }
    }

    /**
     * Two persons destroy the key under which the texts of one document or person are sealed (销密): titles, numbers, names and reasons
     * are gone for ever, the events and their commitments stay.
     *
     * @param subject a document or a person
     * @param second  who signs beside the operator
     * @param reason  why, in words; stays readable
     */
    record RedactAct(Subject subject, String second, String reason) implements RegistryAct {
        @Override
        public String word() {
            return "redact";
        }
    }

    /**
     * The last event of a log: another one continues it (账本封存).
     *
     * @param origin name of the log that continues it
     * @param suite  that log's suite
     */
    record CloseAct(String origin, Suite suite) implements RegistryAct {
        @Override
        public String word() {
            return "close";
        }

        @Override
        public boolean isPermission() {
            return false;
        }
    }

    /**
     * The first event of a log that continues another one (账本迁移): which one, how long it was, and who says so under the keys of both.
     *
     * @param origin     name of the log before
     * @param suite      its suite
     * @param size       its events, the closing one included
     * @param root       Merkle root over them by its own digest
     * @param checkpoint the log's last checkpoint, signed by its own key
     * @param hands      persons who signed for it under their keys there
     */
    record MigratedAct(String origin, Suite suite, long size, Hash root, String checkpoint, List<Hand> hands) implements RegistryAct {

        /** A signature under a key of the log before. */
        public record Hand(String person, Bytes key, Bytes signature) {
        }

        public MigratedAct {
            hands = List.copyOf(hands);
        }

        @Override
        public String word() {
            return "migrated";
        }

        @Override
        public boolean isPermission() {
            return false;
        }
    }

    /**
     * An authority outside of the registry said when a head was there (时间戳).
     *
     * @param size  events of the head
     * @param root  Merkle root over them
     * @param time  the authority's time
     * @param token SHA-256 of the token
     */
    record TimestampAct(long size, Hash root, Instant time, Hash token) implements RegistryAct {
        @Override
        public String word() {
            return "timestamp";
        }

        @Override
        public boolean isPermission() {
            return false;
        }
    }
}
