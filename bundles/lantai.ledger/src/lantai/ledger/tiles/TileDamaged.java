package lantai.ledger.tiles;

/** A file of the export is missing, cut, or not what the tree says; names the file relative to the folder. */
public final class TileDamaged extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String file;

    public TileDamaged(String file, String what) {
        super(file + ": " + what);
        this.file = file;
    }

    public String file() {
        return file;
    }
}
