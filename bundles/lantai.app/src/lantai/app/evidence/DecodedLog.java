package lantai.app.evidence;

/**
 * What a log turned out to be.
 *
 * @param charset encoding it was read in
 * @param lines   lines of the file
 * @param records records told
 * @param rejected lines that could not be read
 */
public record DecodedLog(String charset, long lines, long records, long rejected) {
}
