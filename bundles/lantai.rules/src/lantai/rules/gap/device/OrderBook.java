package lantai.rules.gap.device;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** The orders, by the time of their windows. */
final class OrderBook {

    private final Map<String, Order> all = new HashMap<>();
    private final TreeMap<Instant, TreeSet<String>> byFrom = new TreeMap<>();
    private Duration longest = Duration.ZERO;

    Optional<Order> get(String id) {
        return Optional.ofNullable(all.get(id));
    }

    Collection<Order> all() {
        return all.values();
    }

    /** Puts an order in as it now is; empty takes it out. */
    void put(String id, Optional<Order> order) {
        var before = all.remove(id);
        if (before != null) {
            byFrom.get(before.from()).remove(id);
        }
        order.ifPresent(o -> {
            all.put(id, o);
            byFrom.computeIfAbsent(o.from(), f -> new TreeSet<>()).add(id);
            var length = Duration.between(o.from(), o.to());
            longest = length.compareTo(longest) > 0 ? length : longest;
        });
    }

    /** The orders whose windows lie near a moment. */
    List<Order> near(Instant at, Duration far) {
        var found = new ArrayList<Order>();
        for (var ids : byFrom.subMap(at.minus(far).minus(longest), true, at.plus(far), true).values()) {
            for (var id : ids) {
                var order = all.get(id);
                if (!order.to().plus(far).isBefore(at)) {
                    found.add(order);
                }
            }
        }
        return found;
    }
}
