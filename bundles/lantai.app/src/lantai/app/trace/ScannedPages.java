package lantai.app.trace;

import java.io.IOException;

/** Takes the pages of a PDF of scans apart; the port to the PDF library. */
public interface ScannedPages {

    /** Whether the file says it is a PDF. */
    boolean isPdf(byte[] file);

    /** How many pages are looked at. */
    int MOST_PAGES = 200;

    /** Told of each page as a picture file. */
    interface Pages {
        void page(int number, byte[] picture) throws IOException;
    }

    /** @throws UnreadablePicture {@code LOCKED_PDF}, {@code BROKEN_PDF}, {@code TOO_LARGE} for more than 200 pages */
    void pages(byte[] pdf, Pages pages) throws UnreadablePicture, IOException;

}
