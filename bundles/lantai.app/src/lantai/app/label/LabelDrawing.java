package lantai.app.label;

/** Turns a payload into a QR code; the port to the barcode library. */
public interface LabelDrawing {

    /** Error correction M, alphanumeric where the payload allows it, the smallest version that holds it. */
    QrMatrix draw(String payload);
}
