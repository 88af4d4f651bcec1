package lantai.label;

import java.util.BitSet;
import java.util.Map;

import org.osgi.service.component.annotations.Component;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;

import lantai.app.label.LabelDrawing;
import lantai.app.label.QrMatrix;

/** Draws with ZXing's encoder, without its image writers. */
@Component
public final class ZxingDrawing implements LabelDrawing {

    @Override
    public QrMatrix draw(String payload) {
        try {
            var code = Encoder.encode(payload, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"));
            var matrix = code.getMatrix();
            var dark = new BitSet();
            for (var y = 0; y < matrix.getHeight(); y++) {
                for (var x = 0; x < matrix.getWidth(); x++) {
                    dark.set(y * matrix.getWidth() + x, matrix.get(x, y) == 1);
                }
            }
            return new QrMatrix(code.getVersion().getVersionNumber(), matrix.getWidth(), dark);
        } catch (WriterException e) {
            throw new IllegalArgumentException("no QR code holds this payload", e);
        }
    }
}
