package lantai.app.token;

import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** The providers of this installation by name, and who is asked for PINs. */
@Component(service = KeyProviders.class)
public final class KeyProviders {

    /** No provider: every slot that demands a token is refused. */
    public static final KeyProviders NONE = new KeyProviders(List.of(), TokenPins.NONE);

    private final List<KeyProvider> all;
    private final TokenPins pins;

    @Activate
    public KeyProviders(@Reference(policyOption = ReferencePolicyOption.GREEDY) List<KeyProvider> all, @Reference TokenPins pins) {
        this.all = List.copyOf(all);
        this.pins = pins;
    }

    public List<KeyProvider> all() {
        return all;
    }

    public Optional<KeyProvider> named(String id) {
        return all.stream().filter(provider -> provider.id().equals(id)).findFirst();
    }

    public TokenPins pins() {
        return pins;
    }
}
