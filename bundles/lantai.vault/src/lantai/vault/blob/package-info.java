/**
 * Sealed contents in a registry's folder {@code blobs}.
 *
 * <p>Each file is a header and chunks of 16 KiB, each chunk bound to the header, its number and
 * whether it is the last (docs/formats/blob.md). Only sealed bytes reach the disk; a file gets its
 * name when it is durable. Unknown suites and versions are refused.
 */
package lantai.vault.blob;
