package lantai.app.door;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import lantai.app.vault.UnlockedVault;
import lantai.core.act.Act;
import lantai.core.event.Bytes;

/**
 * The content of an act as one hash, so that the same id with the same content is known to be the same act and with other content
 * is not. It covers every component of the act; sets and maps count in the order of their texts. It stands in clear in the
 * events and is keyed, so that nobody can try out titles against it.
 */
public final class ActDigest {

    /** The record components of each class, looked up once. */
    private static final ClassValue<RecordComponent[]> COMPONENTS = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
            return type.getRecordComponents();
        }
    };

    private static final int LENGTH = 16;

    private final SecretKeySpec key;

    /** @param key 32 secret bytes of the registry; copied */
    public ActDigest(byte[] key) {
        this.key = new SecretKeySpec(key, "HmacSHA256");
    }

    /** Under the key a vault holds for it. */
    public static ActDigest of(UnlockedVault vault) {
        var key = vault.secret("act-content");
        try {
            return new ActDigest(key);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    /** 16 bytes; equal for equal content under the same key. */
    Bytes of(Act act) {
        var text = new StringBuilder(256);
        append(text, act);
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return Bytes.of(Arrays.copyOf(mac.doFinal(text.toString().getBytes(StandardCharsets.UTF_8)), LENGTH));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void append(StringBuilder out, Object value) {
        switch (value) {
            case Optional<?> optional -> {
                out.append('?');
                optional.ifPresent(v -> append(out, v));
            }
            case OptionalInt number -> out.append(number.isPresent() ? Integer.toString(number.getAsInt()) : "?");
            case Set<?> set -> sorted(out, set);
            case Collection<?> list -> {
                out.append('[');
                list.forEach(v -> append(out, v));
                out.append(']');
            }
            case Map<?, ?> map -> sorted(out, map.entrySet());
            case Map.Entry<?, ?> entry -> {
                append(out, entry.getKey());
                append(out, entry.getValue());
            }
            case Record record -> components(out, record);
            default -> {
                var text = value instanceof Enum<?> constant ? constant.name() : value.toString();
                out.append(text.length()).append(':').append(text).append(';');
            }
        }
    }

    private static void sorted(StringBuilder out, Collection<?> values) {
        out.append('{');
        values.stream().map(v -> {
            var part = new StringBuilder();
            append(part, v);
            return part.toString();
        }).sorted(Comparator.naturalOrder()).forEach(out::append);
        out.append('}');
    }

    private static void components(StringBuilder out, Record record) {
        out.append(record.getClass().getSimpleName()).append('(');
        for (var component : COMPONENTS.get(record.getClass())) {
            try {
                append(out, component.getAccessor().invoke(record));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("a component of an act cannot be read", e);
            }
        }
        out.append(')');
    }
}
