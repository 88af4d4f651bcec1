package lantai.vault.pkcs11;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The functions of one library (PKCS#11 v2.40) that are needed, by reflection: the JDK's classes for them are exported to nobody at compile time. A library
 * is loaded and initialised once a process; the JDK sees to that. Numbers are those of the standard's header file.
 */
final class Cryptoki {

    private static final String WRAPPER = "sun.security.pkcs11.wrapper.";
    private static final long OS_LOCKING = 2;
    private static final long SERIAL = 4;
    private static final long READ_WRITE = 2;
    private static final long USER = 1;

    private final Object library;

    private Cryptoki(Object library) {
        this.library = library;
    }

    /** The bridge is not in this Java, or not opened to this program. */
    static final class NoBridge extends Exception {

        private static final long serialVersionUID = 1L;

        NoBridge(Throwable cause) {
            super("no bridge to PKCS#11", cause);
        }
    }

    /**
     * Loads a library.
     *
     * @throws IOException when it is none
     */
    static Cryptoki load(Path library) throws NoBridge, IOException, CryptokiFailure {
        try {
            var arguments = type("CK_C_INITIALIZE_ARGS").getConstructor().newInstance();
            arguments.getClass().getField("flags").setLong(arguments, OS_LOCKING);
            var open = type("PKCS11").getMethod("getInstance", String.class, String.class, arguments.getClass(), boolean.class);
            return new Cryptoki(open.invoke(null, library.toString(), "C_GetFunctionList", arguments, false));
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IOException none) {
                throw none;
            }
            throw failure(e);
        } catch (ReflectiveOperationException e) {
            throw new NoBridge(e);
        }
    }

    private static Class<?> type(String name) throws ClassNotFoundException {
        return Class.forName(WRAPPER + name, true, ClassLoader.getSystemClassLoader());
    }

    private static CryptokiFailure failure(InvocationTargetException e) {
        var cause = e.getCause();
        try {
            return new CryptokiFailure((long) cause.getClass().getMethod("getErrorCode").invoke(cause), cause);
        } catch (ReflectiveOperationException other) {
            throw new IllegalStateException(cause);
        }
    }

    /** One call; the kinds of the arguments are those of the function. */
    private Object call(String function, List<Class<?>> kinds, Object... arguments) throws CryptokiFailure {
        try {
            return library.getClass().getMethod(function, kinds.toArray(Class<?>[]::new)).invoke(library, arguments);
        } catch (InvocationTargetException e) {
            throw failure(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the bridge to PKCS#11 lacks " + function, e);
        }
    }

    /** The slots with a token in them. */
    long[] slots() throws CryptokiFailure {
        return (long[]) call("C_GetSlotList", List.of(boolean.class), true);
    }

    /**
     * What a token tells of itself.
     *
     * @param label  without the blanks that fill it up
     * @param serial likewise
     * @param flags  CKF_ bits
     */
    record TokenInfo(String label, String serial, long flags) {
    }

    TokenInfo token(long slot) throws CryptokiFailure {
        var info = call("C_GetTokenInfo", List.of(long.class), slot);
        try {
            return new TokenInfo(text(info, "label"), text(info, "serialNumber"), info.getClass().getField("flags").getLong(info));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Object info, String field) throws ReflectiveOperationException {
        return new String((char[]) info.getClass().getField(field).get(info)).strip();
    }

    long open(long slot, boolean forWriting) throws CryptokiFailure {
        try {
            return (long) call("C_OpenSession", List.of(long.class, long.class, Object.class, type("CK_NOTIFY")), slot,
                    SERIAL | (forWriting ? READ_WRITE : 0), null, null);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    void login(long session, char[] pin) throws CryptokiFailure {
        call("C_Login", List.of(long.class, long.class, char[].class), session, USER, pin);
    }

    void logout(long session) throws CryptokiFailure {
        call("C_Logout", List.of(long.class), session);
    }

    void close(long session) throws CryptokiFailure {
        call("C_CloseSession", List.of(long.class), session);
    }

    /** The objects with all these attributes, two at most. */
    long[] find(long session, Map<Long, Object> attributes) throws CryptokiFailure {
        call("C_FindObjectsInit", List.of(long.class, template(attributes).getClass()), session, template(attributes));
        try {
            return (long[]) call("C_FindObjects", List.of(long.class, long.class), session, 2L);
        } finally {
            call("C_FindObjectsFinal", List.of(long.class), session);
        }
    }

    long generate(long session, long mechanism, Map<Long, Object> attributes) throws CryptokiFailure {
        var how = mechanism(mechanism);
        var template = template(attributes);
        return (long) call("C_GenerateKey", List.of(long.class, how.getClass(), template.getClass()), session, how, template);
    }

    byte[] sign(long session, long mechanism, long key, byte[] message) throws CryptokiFailure {
        var how = mechanism(mechanism);
        call("C_SignInit", List.of(long.class, how.getClass(), long.class), session, how, key);
        return (byte[]) call("C_Sign", List.of(long.class, byte[].class), session, message);
    }

    void destroy(long session, long object) throws CryptokiFailure {
        call("C_DestroyObject", List.of(long.class, long.class), session, object);
    }

    /** Whether an object's attribute is true. */
    boolean isTrue(long session, long object, long attribute) throws CryptokiFailure {
        var asked = template(attribute);
        call("C_GetAttributeValue", List.of(long.class, long.class, asked.getClass()), session, object, asked);
        try {
            return (boolean) asked[0].getClass().getMethod("getBoolean").invoke(asked[0]);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object mechanism(long number) {
        try {
            return type("CK_MECHANISM").getConstructor(long.class).newInstance(number);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object[] template(Map<Long, Object> attributes) {
        try {
            var type = type("CK_ATTRIBUTE");
            var template = (Object[]) java.lang.reflect.Array.newInstance(type, attributes.size());
            var at = 0;
            for (var attribute : attributes.entrySet()) {
                template[at++] = type.getConstructor(long.class, Object.class).newInstance(attribute.getKey(), attribute.getValue());
            }
            return template;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object[] template(long attribute) {
        try {
            var type = type("CK_ATTRIBUTE");
            var template = (Object[]) java.lang.reflect.Array.newInstance(type, 1);
            template[0] = type.getConstructor(long.class).newInstance(attribute);
            return template;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
