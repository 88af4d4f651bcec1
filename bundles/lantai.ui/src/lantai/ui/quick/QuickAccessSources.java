package lantai.ui.quick;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.e4.core.di.annotations.Creatable;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Everything quick access searches beside the commands. Safe to call from any thread. */
@Creatable
@Singleton
public final class QuickAccessSources {

    private final List<QuickAccessSource> sources = new CopyOnWriteArrayList<>();

    @Inject
    public QuickAccessSources() {
        // begins empty: sources come with the slices
    }

    /** @return run it to take the source out again */
    public Runnable add(QuickAccessSource source) {
        sources.add(source);
        return () -> sources.remove(source);
    }

    List<Hit> find(String text, int limit) {
        var hits = new ArrayList<Hit>();
        sources.forEach(source -> hits.addAll(source.find(text, limit)));
        return hits.size() <= limit ? hits : List.copyOf(hits.subList(0, limit));
    }
}
