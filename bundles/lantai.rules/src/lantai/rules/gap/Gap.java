package lantai.rules.gap;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import lantai.core.code.CopyId;
import lantai.core.mark.Level;
import lantai.rules.Rule;

/**
 * A gap (断档): a stretch of time for which the ledger cannot prove who held what, where and by which permission, or a record that
 * should be there and is not. It is never deleted; the same facts give the same gap with the same id.
 *
 * @param id        code and 16 hex digits over code, subject, begin and first evidence
 * @param copy      the copy it is about, if one
 * @param document  the document it is about, if one
 * @param subject   what it is about, as a code: copy, document, device, place, group, approval, job or event
 * @param level     level of the carrier; {@link Level#NONE} when none is known
 * @param from      begin
 * @param to        end; empty while it lasts
 * @param detected  from when on it could be known
 * @param limit     how long was allowed before it began; its clock goes by it
 * @param person    the person it is about, beside the holders
 * @param rule      rule and source, of the version in force at the event's time
 * @param variant   which sentence explains it, behind {@code gap-why.CODE.}
 * @param arguments what the sentence names; codes, numbers and times only
 * @param evidence  what it rests on, in time; never empty
 */
public record Gap(String id, GapCode code, Optional<CopyId> copy, Optional<String> document, String subject, Level level,
        OffsetDateTime from, Optional<OffsetDateTime> to, OffsetDateTime detected, Optional<Duration> limit, Optional<String> person,
        Rule rule, String variant, Map<String, String> arguments, List<GapEvidence> evidence) {

    public Gap {
        Objects.requireNonNull(rule, "rule");
        arguments = Map.copyOf(arguments);
        evidence = List.copyOf(evidence);
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("a gap rests on evidence");
        }
    }

    /** Whether it has no end. */
    public boolean lasts() {
        return to.isEmpty();
    }

    /** The last position in the journal at which something it rests on was known: a closing after it covers all of it. */
    public long known() {
        return evidence.stream().mapToLong(GapEvidence::known).max().orElse(-1);
    }

    /** The id of a gap: stable as long as code, subject, begin and first evidence are the same. */
    static String id(GapCode code, String subject, OffsetDateTime from, String evidence) {
        try {
            var text = code + "\n" + subject + "\n" + from.toInstant() + "\n" + evidence;
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return code + "-" + HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
