package lantai.vault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import lantai.app.vault.RecoverySheets;
import lantai.app.vault.VaultRefused;
import lantai.app.vault.VaultRefused.Reason;
import lantai.core.event.Bytes;
import lantai.vault.cipher.Boxes;
import lantai.vault.cipher.CipherSuite;
import lantai.vault.cipher.Envelope;
import lantai.vault.share.BadShare;
import lantai.vault.share.PaperShare;
import lantai.vault.share.Splitting;
import lantai.vault.slot.SafeFile;

/**
 * The recovery secret on paper (docs/formats/shares.md). It holds an envelope with the root key like an operator, under a name no person
 * can have, so that a change of the root key needs no new sheets.
 */
final class PaperRecovery {

    /** Whose envelope it is. */
    static final String HOLDER = "~recovery";

    private static final Splitting SPLITTING = new Splitting(3, 5);
    private static final String SIGN = "lantai recovery sign";
    private static final int VAULT_DIGITS = 7;

    private final Path file;
    private final Boxes boxes;
    private final Bytes vault;

    /** @param folder of the vault */
    PaperRecovery(Path folder, Boxes boxes, Bytes vault) {
        this.file = folder.resolve("recovery");
        this.boxes = boxes;
        this.vault = vault;
    }

    RecoverySheets make(int generation, Carriers carriers) throws VaultRefused {
        var secret = boxes.fresh(CipherSuite.SECRET);
        try {
            if (carriers.hasEnvelope(HOLDER)) {
                carriers.rotate(List.of(HOLDER));
            }
            var values = SPLITTING.split(secret, new SecureRandom());
            var sheets = new ArrayList<List<String>>();
            var known = new StringBuilder("lantai-recovery 1\ngeneration " + generation + "\n");
            for (var number = 1; number <= SPLITTING.made(); number++) {
                var share = new PaperShare(fingerprint(), generation, SPLITTING, number, values.get(number - 1));
                sheets.add(share.words());
                known.append("share ").append(number).append(' ').append(commitment(share)).append('\n');
            }
            SafeFile.replace(file, known.toString().getBytes(StandardCharsets.US_ASCII));
            carriers.admit(HOLDER, Bytes.of(new Envelope(boxes).publicKey(secret)));
            try (var signer = boxes.suite().signer(HOLDER, signingSeed(secret))) {
                return new RecoverySheets(digits(fingerprint()), generation, SPLITTING.needed(), signer.publicKey(), sheets);
            }
        } catch (IOException e) {
            throw new VaultRefused(Reason.INPUT_OUTPUT, Map.of(), e);
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    byte[] signingSeed(byte[] secret) {
        return boxes.suite().derive(secret, SIGN, CipherSuite.SECRET);
    }

    /** Shares that were read and belong together here, by number. */
    SortedMap<Integer, PaperShare> read(List<String> texts) throws VaultRefused {
        var shares = new TreeMap<Integer, PaperShare>();
        for (var i = 0; i < texts.size(); i++) {
            var share = share(texts.get(i), i + 1);
            var number = Integer.toString(share.number());
            if (share.vault() != fingerprint()) {
                throw refused(Reason.SHARE_FOREIGN, "number", number);
            }
            if (shares.put(share.number(), share) != null) {
                throw refused(Reason.SHARE_TWICE, "number", number);
            }
        }
        var known = known();
        var expected = known.getOrDefault("generation", shares.isEmpty() ? "" : Integer.toString(shares.firstEntry().getValue().generation()));
        for (var share : shares.values()) {
            var number = Integer.toString(share.number());
            if (!expected.equals(Integer.toString(share.generation())) || !share.splitting().equals(SPLITTING)) {
                throw refused(Reason.SHARE_GENERATION, "number", number, "generation", Integer.toString(share.generation()), "expected", expected);
            }
            if (!known.getOrDefault("share " + number, commitment(share)).equals(commitment(share))) {
                throw refused(Reason.SHARE_FORGED, "number", number);
            }
        }
        if (shares.size() < SPLITTING.needed()) {
            throw refused(Reason.SHARES_TOO_FEW, "given", Integer.toString(shares.size()), "needed", Integer.toString(SPLITTING.needed()));
        }
        return shares;
    }

    /** The recovery secret; wiped by the caller. */
    static byte[] secret(SortedMap<Integer, PaperShare> shares) {
        var values = new TreeMap<Integer, byte[]>();
        shares.forEach((number, share) -> values.put(number, share.value()));
        return SPLITTING.join(values);
    }

    private static PaperShare share(String text, int given) throws VaultRefused {
        try {
            return PaperShare.read(text);
        } catch (BadShare e) {
            var share = Integer.toString(given);
            throw switch (e.why()) {
                case NO_WORD -> refused(Reason.SHARE_WORD, "share", share, "place", Integer.toString(e.place()));
                case LENGTH -> refused(Reason.SHARE_LENGTH, "share", share, "words", Integer.toString(e.place()));
                case CHECK -> refused(Reason.SHARE_CHECK, "share", share);
                case VERSION -> refused(Reason.SHARE_VERSION, "share", share);
            };
        }
    }

    static VaultRefused refused(Reason reason, String... arguments) {
        var named = new TreeMap<String, String>();
        for (var i = 0; i < arguments.length; i += 2) {
            named.put(arguments[i], arguments[i + 1]);
        }
        return new VaultRefused(reason, named, null);
    }

    private int fingerprint() {
        var digest = boxes.suite().digest().digest(vault.toArray());
        return (digest[0] & 255) << 20 | (digest[1] & 255) << 12 | (digest[2] & 255) << 4 | (digest[3] & 255) >> 4;
    }

    private static String digits(int fingerprint) {
        return HexFormat.of().toHexDigits(fingerprint, VAULT_DIGITS);
    }

    private String commitment(PaperShare share) {
        var digest = boxes.suite().digest();
        digest.update(("lantai share|" + digits(share.vault()) + "|" + share.generation() + "|" + share.number() + "|").getBytes(StandardCharsets.US_ASCII));
        return HexFormat.of().formatHex(digest.digest(share.value()));
    }

    /** What the file tells of the sheets in force, by everything but the last word of a line; nothing when it is missing. */
    private Map<String, String> known() throws VaultRefused {
        var known = new TreeMap<String, String>();
        try {
            if (Files.isRegularFile(file)) {
                for (var line : Files.readAllLines(file, StandardCharsets.US_ASCII)) {
                    var blank = line.lastIndexOf(' ');
                    if (blank > 0) {
                        known.put(line.substring(0, blank), line.substring(blank + 1));
                    }
                }
            }
            return known;
        } catch (IOException e) {
            throw new VaultRefused(Reason.INPUT_OUTPUT, Map.of(), e);
        }
    }
}
