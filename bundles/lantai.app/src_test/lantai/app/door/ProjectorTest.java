package lantai.app.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import lantai.app.projection.Projection;
import lantai.app.projection.ProjectionStalled;
import lantai.core.event.Bytes;
import lantai.core.event.RecordedEvent;

@DisplayName("What carries events into the projection")
final class ProjectorTest {

    private final CountDownLatch letGo = new CountDownLatch(1);
    private final AtomicInteger settled = new AtomicInteger();

    private Projection projection(Runnable apply) {
        return (Projection) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Projection.class}, (proxy, method, arguments) -> {
            switch (method.getName()) {
                case "head" -> {
                    return Optional.empty();
                }
                case "apply" -> apply.run();
                case "abandon" -> letGo.countDown();
                case "settle" -> settled.incrementAndGet();
                default -> throw new AssertionError(method.getName());
            }
            return null;
        });
    }

    private static void give(Projector projector) {
        projector.add(new RecordedEvent(0, null, null, List.of(), Map.of()), Optional.empty(), Bytes.of(), CompletableFuture.completedFuture(null));
    }

    @Test
    @DisplayName("gives up a projection that takes a batch and does not come back, so that nobody waits for ever")
    void stalled() throws Exception {
        var projector = new Projector(projection(() -> {
            try {
                letGo.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            throw new IllegalStateException("the database is closed");
        }), null, UnaryOperator.identity(), Duration.ofMillis(50));
        give(projector);
        projector.flush();
        assertInstanceOf(ProjectionStalled.class, projector.broken().orElseThrow());
        assertTrue(letGo.await(20, TimeUnit.SECONDS), "the projection was not let go of");
        projector.close();
        assertInstanceOf(ProjectionStalled.class, projector.broken().orElseThrow(), "the first reason stays");
    }

    @Test
    @DisplayName("stops when the projection fails, and says why")
    void failed() {
        var projector = new Projector(projection(() -> {
            throw new IllegalStateException("no such table");
        }), null, UnaryOperator.identity(), Duration.ofMinutes(1));
        give(projector);
        projector.flush();
        assertEquals("no such table", projector.broken().orElseThrow().getMessage());
        assertEquals(0, settled.get());
        projector.close();
    }
}
