package lantai.trace.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A picture of a page")
class PictureTest {

    @Test
    @DisplayName("light that falls off across a page is taken out, ink stays")
    void lighting() {
        var picture = new Plane(200, 160);
        for (var i = 0; i < picture.data().length; i++) {
            var x = i % 200;
            picture.data()[i] = (float) ((240 - 0.5 * x) * (x % 40 == 20 ? 0.3 : 1));
        }
        var darkness = Lighting.darkness(picture);
        assertEquals(0, darkness.at(50, 80), 0.1);
        assertEquals(0, darkness.at(150, 80), 0.1);
        assertEquals(0.7, darkness.at(100, 80), 0.06);
    }

    @Test
    @DisplayName("a stroke is text, a dot is not")
    void mask() {
        var darkness = new Plane(60, 60);
        for (var x = 10; x < 30; x++) {
            darkness.data()[20 * 60 + x] = 0.8f;
        }
        darkness.data()[40 * 60 + 40] = 0.8f;
        darkness.data()[40 * 60 + 41] = 0.8f;
        var distance = TextMask.distance(darkness, new TextMask.Limit(0.27f, 16, 6));
        assertEquals(0, distance[20 * 60 + 15]);
        assertEquals(3, distance[23 * 60 + 15]);
        assertEquals(10, distance[40 * 60 + 40]);
    }
}
