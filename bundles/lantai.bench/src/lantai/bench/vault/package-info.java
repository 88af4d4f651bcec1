/** What PINs, keys and signatures of either suite take. */
package lantai.bench.vault;
