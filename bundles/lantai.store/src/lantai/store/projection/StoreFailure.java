package lantai.store.projection;

import java.sql.SQLException;

/**
 * The database failed. Carries H2's error number and the place in the code, but neither its message nor its cause: these quote
 * statements and values, which may be titles or names.
 */
final class StoreFailure extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final int number;

    private StoreFailure(String why, int number, StackTraceElement[] place) {
        super(why);
        this.number = number;
        setStackTrace(place);
    }

    /** The failure of a statement, without its words. */
    static StoreFailure of(SQLException e) {
        return new StoreFailure("database error " + e.getErrorCode(), e.getErrorCode(), e.getStackTrace());
    }

    /** Any other failure on the way, by the name of its class. */
    static StoreFailure of(Exception e) {
        return e instanceof SQLException sql ? of(sql) : new StoreFailure(e.getClass().getSimpleName(), 0, e.getStackTrace());
    }

    /** H2's error number (org.h2.api.ErrorCode), 0 when it is not H2's. */
    int number() {
        return number;
    }
}
