package lantai.bench.channel;

/** Kinds of pages that are drawn. */
public enum Layout {
    OFFICIAL, DENSE, TABLE, FORM, BLANK
}
