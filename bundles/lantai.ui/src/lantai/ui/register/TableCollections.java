package lantai.ui.register;

import java.util.List;

import org.eclipse.nebula.widgets.nattable.NatTable;

/**
 * Wakes the collection factories NatTable works with. They look for their implementations through the thread's class loader when
 * they are first touched; under OSGi that one does not see them, and the table would stay empty without a word.
 */
final class TableCollections {

    private static final String IMPLEMENTATION = "org.eclipse.collections.impl.factory.primitive.IntSets";
    private static final List<String> FACTORIES = List.of("Lists", "Maps", "Sets", "Bags", "SortedMaps", "SortedSets");

    private TableCollections() {
    }

    /** @throws IllegalStateException when the collections are not installed with NatTable */
    static void wake() {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        try {
            var loader = Class.forName(IMPLEMENTATION, false, NatTable.class.getClassLoader()).getClassLoader();
            thread.setContextClassLoader(loader);
            for (var factory : FACTORIES) {
                Class.forName("org.eclipse.collections.api.factory." + factory, true, loader);
            }
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("NatTable's collections are missing", e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
