package lantai.app.stamp;

/** Asks for time-stamps and checks them (RFC 3161). */
public interface TimeStamps {

    /** A request over SHA-256 of some data, with a random nonce, DER. */
    byte[] request(byte[] data);

    /**
     * Checks an answer: that it was granted, answers this request, stamps this data, and is signed by an authority that is trusted.
     *
     * @param request  what was asked
     * @param response what came, DER
     * @param trusted  certificates, PEM: of the authority itself or of who issued its certificate
     */
    Stamp check(byte[] data, byte[] request, byte[] response, byte[] trusted) throws StampRefused;
}
