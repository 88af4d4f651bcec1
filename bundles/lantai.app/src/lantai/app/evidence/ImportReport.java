package lantai.app.evidence;

import java.util.List;

import lantai.core.event.Hash;
import lantai.core.evidence.CoverageSpan;
import lantai.rules.Finding;

/**
 * What became of a log.
 *
 * @param act      id of the {@code observe} act; empty when nothing was written
 * @param file     hash of the raw file
 * @param charset  encoding it was read in
 * @param counts   how much of it was what
 * @param rejected lines that could not be taken in, the first ten thousand
 * @param findings what the rule book holds against the act
 * @param coverage what the device's log is worth over the time of this file
 */
public record ImportReport(String act, Hash file, String charset, Counts counts, List<RejectedLine> rejected, List<Finding> findings,
        List<CoverageSpan> coverage) {

    /**
     * @param records  records and lines that could not be read, together
     * @param accepted new records of the device
     * @param known    records that were there before
     * @param others   records of other devices in the same file
     * @param rejected lines that could not be taken in
     */
    public record Counts(long records, long accepted, long known, long others, long rejected) {
    }

    public ImportReport {
        rejected = List.copyOf(rejected);
        findings = List.copyOf(findings);
        coverage = List.copyOf(coverage);
    }
}
