package lantai.ui.quick;

import java.util.List;

/** Something that can be searched. Asked off the display thread at every pause in typing. */
@FunctionalInterface
public interface QuickAccessSource {

    /**
     * @param text  what was typed, stripped, not empty
     * @param limit most hits wanted
     * @return the best first
     */
    List<Hit> find(String text, int limit);
}
