package lantai.ui.frame;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import org.eclipse.e4.ui.model.application.ui.advanced.MPerspective;

import lantai.ui.look.Icon;

/**
 * One entry of the activity bar, read from a perspective of the model: label, and tags {@code lantai.slice},
 * {@code icon:counter}, {@code order:10}, {@code key:F2}, and {@code role:clerk} for each role that sees it (none: everybody).
 */
public record Slice(MPerspective perspective, Icon icon, int order, Optional<String> key, Set<String> roles) {

    static final String TAG = "lantai.slice";

    static Slice of(MPerspective perspective) {
        var roles = new HashSet<String>();
        perspective.getTags().stream().filter(tag -> tag.startsWith("role:")).forEach(tag -> roles.add(tag.substring(5)));
        return new Slice(perspective, Icon.ofName(tag(perspective, "icon").orElseThrow()),
                tag(perspective, "order").map(Integer::valueOf).orElse(Integer.MAX_VALUE), tag(perspective, "key"), Set.copyOf(roles));
    }

    private static Optional<String> tag(MPerspective perspective, String name) {
        var prefix = name + ":";
        return perspective.getTags().stream().filter(tag -> tag.startsWith(prefix)).map(tag -> tag.substring(prefix.length())).findFirst();
    }

    public String id() {
        return perspective.getElementId();
    }

    /** The word, in the window's language. */
    public String label() {
        return perspective.getLocalizedLabel();
    }

    /** Whether somebody with these roles sees it. @param held words of {@code lantai.core.register.Role} */
    public boolean isFor(Collection<String> held) {
        return roles.isEmpty() || held.stream().anyMatch(roles::contains);
    }
}
