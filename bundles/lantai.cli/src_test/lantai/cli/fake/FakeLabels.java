package lantai.cli.fake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import lantai.app.label.LabelDesk;
import lantai.core.code.CopyId;

/** Labels whose payload is {@code LT1:} and the copy; a copy has one when it is in the map. */
public final class FakeLabels implements LabelDesk {

    public final Map<CopyId, String> payloads = new HashMap<>();
    public final Map<String, Scanned> meanings = new HashMap<>();

    @Override
    public Optional<String> payload(CopyId copy) {
        return Optional.ofNullable(payloads.get(copy));
    }

    @Override
    public String payloadOfPerson(String person) {
        return "P:" + person;
    }

    @Override
    public String payloadOfPlace(String place) {
        return "L:" + place;
    }

    @Override
    public String payloadOfReceipt(String act) {
        return "R:" + act;
    }

    @Override
    public Scanned read(String text) {
        return meanings.getOrDefault(text, new Scanned("unknown", Optional.empty(), false, "unknown"));
    }

    @Override
    public List<CopyId> labelled(String document) {
        return payloads.keySet().stream().filter(copy -> copy.document().equals(document)).sorted().toList();
    }
}
