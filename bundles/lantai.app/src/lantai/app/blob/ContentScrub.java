package lantai.app.blob;

import java.util.List;

/**
 * What a scrub came to.
 *
 * @param contents  how many the ledger names
 * @param bytes     bytes of contents opened
 * @param cancelled whether it was stopped before its end
 */
public record ContentScrub(int contents, long bytes, List<ContentFinding> findings, boolean cancelled) {

    public ContentScrub {
        findings = List.copyOf(findings);
    }

    /** Whether every content is what the ledger names. */
    public boolean isWhole() {
        return !cancelled && findings.stream().allMatch(finding -> finding.what().isNote());
    }
}
