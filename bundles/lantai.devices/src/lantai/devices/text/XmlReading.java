package lantai.devices.text;

import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Pattern;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import lantai.app.evidence.BadLog;

/**
 * Goes through XML element by element in bounded memory. No document type, so no entities of its own and nothing fetched; nesting, text and
 * what stands between two tags are limited. Several roots one after the other, as {@code wevtutil} writes them, count as one document.
 */
public final class XmlReading {

    /** What is told of the document. */
    public interface Visitor {

        /** An element begins; its attributes can be asked for. */
        void begin(String name, XMLStreamReader at) throws BadLog;

        /** An element ends. @param text the characters directly in it, without blanks around */
        void end(String name, String text, long line) throws BadLog;
    }

    private static final int DEEPEST = 64;
    private static final int LONGEST_TEXT = 1 << 16;
    private static final int LONGEST_TAG = 1 << 22;
    private static final int LONGEST_DECLARATION = 200;
    private static final Pattern ENCODING = Pattern.compile("encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");

    private final InputStream in;
    private final Encoding encoding;

    public XmlReading(InputStream in, Encoding encoding) {
        this.in = in;
        this.encoding = encoding;
    }

    /** @throws BadLog when it is no XML, is cut off, has a document type, or is in another encoding than it says */
    public void read(Visitor visitor) throws BadLog, IOException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        XMLStreamReader xml = null;
        try {
            xml = factory.createXMLStreamReader(new Rooted(new Guarded(body())));
            walk(xml, visitor);
        } catch (XMLStreamException e) {
            var line = e.getLocation() == null ? OptionalLong.empty() : OptionalLong.of(Math.max(1, e.getLocation().getLineNumber()));
            if (e.getNestedException() instanceof IOException io && !(io instanceof CharacterCodingException)) {
                throw io;
            }
            throw e.getNestedException() instanceof CharacterCodingException ? coding(line) : new BadLog("not-xml", line, "", Map.of());
        } catch (CharacterCodingException e) {
            throw coding(xml == null ? OptionalLong.empty() : OptionalLong.of(xml.getLocation().getLineNumber()));
        } catch (Refused e) {
            throw new BadLog(e.getMessage(), OptionalLong.of(e.line), "", Map.of("longest", Integer.toString(LONGEST_TAG)));
        }
    }

    private BadLog coding(OptionalLong line) {
        return new BadLog("not-in-encoding", line, "", Map.of("encoding", encoding.label()));
    }

    /** What stands behind the declaration, which is compared with what the bytes are. */
    private Reader body() throws IOException, BadLog {
        in.skipNBytes(encoding.mark());
        var decoder = encoding.charset().newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
        var reader = new PushbackReader(new InputStreamReader(in, decoder), LONGEST_DECLARATION);
        var head = new char[LONGEST_DECLARATION];
        var length = 0;
        for (var n = reader.read(head, 0, head.length); n > 0 && length + n <= head.length; n = reader.read(head, length, head.length - length)) {
            length += n;
            if (length == head.length) {
                break;
            }
        }
        var text = new String(head, 0, length);
        var end = text.startsWith("<?xml ") ? text.indexOf("?>") + 2 : 0;
        reader.unread(head, Math.max(0, end), length - Math.max(0, end));
        if (end > 0) {
            var named = ENCODING.matcher(text.substring(0, end));
            if (named.find() && !fits(named.group(1))) {
                throw new BadLog("other-encoding", OptionalLong.of(1), "encoding", Map.of("named", named.group(1), "found", encoding.label()));
            }
        }
        return reader;
    }

    /** Plain ASCII is every encoding of single bytes; what was found as UTF-8 may be that. */
    private boolean fits(String named) {
        return encoding.isNamed(named) || encoding == Encoding.UTF_8 && named.equalsIgnoreCase("US-ASCII");
    }

    private static void walk(XMLStreamReader xml, Visitor visitor) throws XMLStreamException, BadLog {
        var texts = new StringBuilder[DEEPEST + 1];
        var depth = 0;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > DEEPEST) {
                        throw new BadLog("too-deep", OptionalLong.of(xml.getLocation().getLineNumber()), xml.getLocalName(), Map.of());
                    }
                    texts[depth] = new StringBuilder();
                    if (depth > 1) {
                        visitor.begin(xml.getLocalName(), xml);
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (depth == 1 && !xml.isWhiteSpace()) {
                        throw new BadLog("not-xml", OptionalLong.of(xml.getLocation().getLineNumber()), "", Map.of());
                    }
                    if (texts[depth].length() + xml.getTextLength() <= LONGEST_TEXT) {
                        texts[depth].append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (depth-- > 1) {
                        visitor.end(xml.getLocalName(), texts[depth + 1].toString().strip(), xml.getLocation().getLineNumber());
                    }
                }
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new BadLog("document-type", OptionalLong.of(Math.max(1, xml.getLocation().getLineNumber())), "", Map.of());
                default -> { }
            }
        }
    }

    /** Something no log holds. */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final long line;

        Refused(String code, long line) {
            super(code, null, false, false);
            this.line = line;
        }
    }

    /** Stops at a document type, and where more stands between two tags than may. */
    private static final class Guarded extends FilterReader {
        private static final String DOCUMENT_TYPE = "<!DOCTYPE";
        private int run;
        private int matched;
        private long line = 1;

        Guarded(Reader in) {
            super(in);
        }

        @Override
        public int read(char[] into, int offset, int length) throws IOException {
            var n = super.read(into, offset, length);
            for (var i = 0; i < n; i++) {
                var c = into[offset + i];
                run = c == '<' ? 0 : run + 1;
                line += c == '\n' ? 1 : 0;
                matched = c == DOCUMENT_TYPE.charAt(matched) ? matched + 1 : c == '<' ? 1 : 0;
                if (matched == DOCUMENT_TYPE.length()) {
                    throw new Refused("document-type", line);
                }
            }
            if (run > LONGEST_TAG) {
                throw new Refused("line-too-long", line);
            }
            return n;
        }
    }

    /** Puts one root around whatever comes. */
    private static final class Rooted extends Reader {
        private static final String BEGIN = "<lantai>";
        private static final String END = "</lantai>";
        private final Reader in;
        private int begun;
        private int ended = -1;

        Rooted(Reader in) {
            this.in = in;
        }

        @Override
        public int read(char[] into, int offset, int length) throws IOException {
            if (begun < BEGIN.length()) {
                into[offset] = BEGIN.charAt(begun++);
                return 1;
            }
            if (ended < 0) {
                var n = in.read(into, offset, length);
                if (n >= 0) {
                    return n;
                }
                ended = 0;
            }
            if (ended == END.length()) {
                return -1;
            }
            into[offset] = END.charAt(ended++);
            return 1;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
