package lantai.cli.fake;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.concurrent.CompletableFuture;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import lantai.app.backup.BackupSource;
import lantai.app.blob.Contents;
import lantai.app.compartment.CompartmentDesk;
import lantai.app.catalogue.Catalogue;
import lantai.app.compare.ProjectionComparison;
import lantai.app.door.Door;
import lantai.app.door.Outcome;
import lantai.app.evidence.DeviceDesk;
import lantai.app.gap.Gaps;
import lantai.app.keys.KeyDesk;
import lantai.app.label.LabelDesk;
import lantai.app.ledger.Ledger;
import lantai.app.life.Life;
import lantai.app.life.Lives;
import lantai.app.mirror.Mirror;
import lantai.app.projection.CopyQuery;
import lantai.app.projection.CopyRow;
import lantai.app.projection.Projection.Counts;
import lantai.app.recovery.RecoveryDesk;
import lantai.app.registry.CannotOpen;
import lantai.app.registry.Registry;
import lantai.app.registry.StatusReport;
import lantai.app.signing.Signers;
import lantai.app.trace.TraceDesk;
import lantai.app.token.Protection;
import lantai.app.vault.Signer;
import lantai.app.vault.SlotInfo;
import lantai.app.vault.VaultDamage;
import lantai.core.event.Bytes;
import lantai.core.event.RecordedEvent;
import lantai.core.event.Suite;
import lantai.core.operation.Progress;
import lantai.core.register.Register;
import lantai.core.register.State.DeviceState;
import lantai.core.register.State.DocumentState;
import lantai.core.register.State.PersonState;
import lantai.core.register.State.PlaceState;
import lantai.core.register.State.SettingState;
import lantai.core.register.State.UnitState;
import lantai.rules.Finding;
import lantai.rules.RuleBook;

/** A registry in memory that remembers what was asked of it. */
public final class FakeRegistry implements Registry, Catalogue {

    public final FakeGaps gaps = new FakeGaps();
    public final FakeDoor door = new FakeDoor();
    public final Set<String> locked = new HashSet<>();
    public final List<VaultDamage> damage = new ArrayList<>();
    public int generation = 1;
    public final FakeLabels labels = new FakeLabels();
    public final List<CopyRow> rows = new ArrayList<>();
    public final List<CopyQuery> queries = new ArrayList<>();
    public final List<String> unlocked = new ArrayList<>();
    public final List<String> enrolments = new ArrayList<>();
    public final Set<String> enrolled = new HashSet<>(Set.of("sysadmin"));
    public String operator = "sysadmin";
    public Optional<Life> life = Optional.empty();
    public boolean closed;
    public String changed = "";

    /** A signer that signs nothing. */
    public record FakeSigner(String person) implements Signer {

        @Override
        public Bytes publicKey() {
            return Bytes.of(person.getBytes());
        }

        @Override
        public byte[] sign(byte[] message) {
            return new byte[64];
        }

        @Override
        public void close() {
            // holds nothing
        }
    }

    @Override
    public Path folder() {
        return Path.of("reg");
    }

    @Override
    public String origin() {
        return "origin-1";
    }

    @Override
    public Suite suite() {
        return Suite.INTL;
    }

    @Override
    public String unit() {
        return "office";
    }

    @Override
    public Gaps gaps() {
        return gaps;
    }

    @Override
    public boolean isReadOnly() {
        return false;
    }

    @Override
    public Register register() {
        throw new UnsupportedOperationException();
    }

    @Override
    public RuleBook rules() {
        throw new UnsupportedOperationException();
    }

    @Override
    public DeviceDesk evidence() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Door door() {
        return door;
    }

    @Override
    public Catalogue catalogue() {
        return this;
    }

    @Override
    public Lives lives() {
        return (copy, asOf) -> life;
    }

    @Override
    public Contents contents() {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompartmentDesk compartment() {
        throw new UnsupportedOperationException();
    }

    @Override
    public RecoveryDesk recovery() {
        throw new UnsupportedOperationException();
    }

    @Override
    public LabelDesk labels() {
        return labels;
    }

    @Override
    public Signers signers() {
        return new FakeSigners();
    }

    @Override
    public TraceDesk traces() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Ledger ledger() {
        throw new UnsupportedOperationException();
    }

    @Override
    public ProjectionComparison.Compared compareProjection(Progress progress) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Mirror mirror() {
        throw new UnsupportedOperationException();
    }

    @Override
    public BackupSource backupSource() {
        throw new UnsupportedOperationException();
    }

    @Override
    public StatusReport status() {
        return new StatusReport(7, Optional.empty(), Instant.EPOCH, new Counts(1, 2, 3, 4, 5, 7), 3, 6, "current", "read-write", Optional.empty(), "off", List.of());
    }

    @Override
    public Runnable onRecorded(Consumer<List<RecordedEvent>> listener) {
        return () -> { };
    }

    @Override
    public void close() {
        closed = true;
    }

    @Override
    public void copies(CopyQuery query, Consumer<CopyRow> visitor) {
        queries.add(query);
        rows.forEach(visitor);
    }

    @Override
    public List<DocumentState> documents() {
        return List.of();
    }

    @Override
    public List<PersonState> persons() {
        return List.of();
    }

    @Override
    public List<UnitState> units() {
        return List.of();
    }

    @Override
    public List<PlaceState> places() {
        return List.of();
    }

    @Override
    public List<DeviceState> devices() {
        return List.of();
    }

    @Override
    public List<SettingState> settings() {
        return List.of();
    }

    @Override
    public String operator() {
        return operator;
    }

    @Override
    public KeyDesk keys() {
        return new FakeKeys();
    }

    private final class FakeKeys implements KeyDesk {

        @Override
        public List<SlotInfo> slots() {
            return enrolled.stream().sorted()
                    .map(person -> new SlotInfo(person, person.equals(operator), 1, 0, locked.contains(person), Optional.empty())).toList();
        }

        @Override
        public Optional<Instant> made(String person) {
            return Optional.empty();
        }

        @Override
        public List<Finding> judgeRotation(String second) {
            return List.of();
        }

        @Override
        public List<VaultDamage> damage() {
            return damage;
        }

        @Override
        public int generation() {
            return generation;
        }

        @Override
        public CompletableFuture<Outcome> unlock(String person) {
            locked.remove(person);
            return done();
        }

        @Override
        public CompletableFuture<Outcome> revoke(String person, String reason) {
            enrolled.remove(person);
            return done();
        }

        @Override
        public CompletableFuture<Outcome> rotate(Signer second) {
            generation++;
            return done();
        }

        private CompletableFuture<Outcome> done() {
            return CompletableFuture.completedFuture(new Outcome.Done("act", List.of(), List.of(), false));
        }
    }

    private final class FakeSigners implements Signers {

        @Override
        public Signer operator() {
            return new FakeSigner(operator);
        }

        @Override
        public Set<String> enrolled() {
            return enrolled;
        }

        @Override
        public Signer unlock(String person, char[] pin) throws CannotOpen {
            unlocked.add(person);
            if (!new String(pin).equals("pin-" + person)) {
                throw new CannotOpen(CannotOpen.Reason.WRONG_PIN, Map.of("person", person, "tries", "4"));
            }
            return new FakeSigner(person);
        }

        @Override
        public Signer enrol(String person, char[] pin, boolean operator, Protection protection) {
            enrolments.add(person + (operator ? " opens" : " signs") + (protection.needsToken() ? " with " + protection.provider() + " " + protection.token() : ""));
            enrolled.add(person);
            return new FakeSigner(person);
        }

        @Override
        public void changePin(String person, char[] old, char[] fresh, Optional<Protection> protection) {
            changed = person + " " + new String(old) + " " + new String(fresh) + protection.map(p -> " " + p.provider() + " " + p.token()).orElse("");
        }
    }
}
