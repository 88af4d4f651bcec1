/**
 * The log as a folder of static files: C2SP tlog-tiles (docs/formats/tiles.md), written, read back and checked.
 * <p>
 * An outsider needs nothing of Lantai to read it: 256 hashes a tile, entries in bundles beside them, the signed checkpoint on top. A tile
 * once full is never written again; one that would change is refused.
 */
package lantai.ledger.tiles;
