package lantai.app.label;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import lantai.app.door.Projector;
import lantai.app.label.LabelPayload.Kind;
import lantai.app.label.LabelPayload.Parsed;
import lantai.app.projection.CopyQuery;
import lantai.app.projection.Projection;
import lantai.app.vault.UnlockedVault;
import lantai.core.code.CopyId;
import lantai.core.event.Bytes;
import lantai.core.event.Subject.Type;
import lantai.core.register.CopyState;
import lantai.core.register.Register;

/** Labels under the registry's label key. A copy's opaque id is random and stands in its label event; persons' and places' are derived. */
public final class KeyedLabelDesk implements LabelDesk {

    private final LabelPayload payloads;
    private final Projection projection;
    private final Register register;
    private final Projector projector;
    private final Map<Bytes, String> persons = new HashMap<>();
    private final Map<Bytes, String> places = new HashMap<>();

    private KeyedLabelDesk(LabelPayload payloads, Projection projection, Register register, Projector projector) {
        this.payloads = payloads;
        this.projection = projection;
        this.register = register;
        this.projector = projector;
    }

    public static KeyedLabelDesk with(UnlockedVault vault, Projection projection, Register register, Projector projector) {
        var key = vault.secret("label-mac");
        try {
            return new KeyedLabelDesk(new LabelPayload(key), projection, register, projector);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    @Override
    public Optional<String> payload(CopyId copy) {
        return register.copy(copy).flatMap(CopyState::label).map(id -> payloads.encode(Kind.COPY, id));
    }

    @Override
    public String payloadOfPerson(String person) {
        return payloads.encode(Kind.PERSON, payloads.opaque(Kind.PERSON, person));
    }

    @Override
    public String payloadOfPlace(String place) {
        return payloads.encode(Kind.PLACE, payloads.opaque(Kind.PLACE, place));
    }

    @Override
    public String payloadOfReceipt(String act) {
        return payloads.encode(Kind.RECEIPT, payloads.opaque(Kind.RECEIPT, act));
    }

    @Override
    public List<CopyId> labelled(String document) {
        var copies = new ArrayList<CopyId>();
        projector.flush();
        projection.copies(new CopyQuery(Optional.of(document), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()), row -> {
            if (row.labelled()) {
                copies.add(row.copy());
            }
        });
        return copies;
    }

    @Override
    public Scanned read(String text) {
        var stripped = text.strip();
        return switch (payloads.parse(stripped)) {
            case Parsed.Command command -> new Scanned("command", Optional.of(command.word()), true, "ok");
            case Parsed.Forged forged -> new Scanned(forged.kind().map(KeyedLabelDesk::word).orElse("unknown"), Optional.empty(), false, "forged");
            case Parsed.NoLabel none -> typed(stripped);
            case Parsed.Genuine genuine -> switch (genuine.kind()) {
                case COPY -> copy(genuine.id());
                case PERSON -> derived("person", genuine.id(), Kind.PERSON, persons, () -> projection.codes(Type.PERSON));
                case PLACE -> derived("place", genuine.id(), Kind.PLACE, places, () -> projection.codes(Type.PLACE));
                case RECEIPT -> new Scanned("receipt", Optional.empty(), true, "ok");
                case COMMAND -> new Scanned("unknown", Optional.empty(), false, "unknown");
            };
        };
    }

    private static String word(Kind kind) {
        return switch (kind) {
            case COPY -> "copy";
            case PERSON -> "person";
            case PLACE -> "place";
            case RECEIPT -> "receipt";
            case COMMAND -> "command";
        };
    }

    private Scanned copy(Bytes id) {
        var label = projection.label(id);
        if (label.isEmpty()) {
            projector.flush();
            label = projection.label(id);
        }
        if (label.isEmpty()) {
            return new Scanned("copy", Optional.empty(), false, "unknown");
        }
        var copy = label.get().copy();
        var valid = register.copy(CopyId.parse(copy)).flatMap(CopyState::label).filter(id::equals).isPresent();
        return new Scanned("copy", Optional.of(copy), valid, valid ? "ok" : "revoked");
    }

    private Scanned derived(String word, Bytes id, Kind kind, Map<Bytes, String> known, Supplier<List<String>> codes) {
        synchronized (known) {
            if (!known.containsKey(id)) {
                projector.flush();
                codes.get().forEach(code -> known.put(payloads.opaque(kind, code), code));
            }
            var code = known.get(id);
            return new Scanned(word, Optional.ofNullable(code), code != null, code != null ? "ok" : "unknown");
        }
    }

    /** A code typed by hand counts only as a whole; where it could mean two things the order is copy, person, place. */
    private Scanned typed(String text) {
        try {
            var copy = CopyId.parse(text);
            return new Scanned("copy", Optional.of(text), register.copy(copy).isPresent(), register.copy(copy).isPresent() ? "typed" : "unknown");
        } catch (IllegalArgumentException e) {
            if (!text.isBlank() && register.person(text).isPresent()) {
                return new Scanned("person", Optional.of(text), true, "typed");
            }
            if (!text.isBlank() && register.place(text).isPresent()) {
                return new Scanned("place", Optional.of(text), true, "typed");
            }
            return new Scanned("unknown", Optional.empty(), false, "unknown");
        }
    }
}
