package lantai.app.stamp;

import java.time.Instant;

/**
 * What an authority has said.
 *
 * @param time      when the data was there, by the authority's clock
 * @param authority subject of its certificate
 * @param serial    its number of the token
 */
public record Stamp(Instant time, String authority, String serial) {
}
