package lantai.ui.register;

import java.util.Locale;

import lantai.app.projection.CopyRow;

/**
 * One line of the register with what a search looks through.
 *
 * @param copy       what the projection or the register says of the copy
 * @param statusWord the status in the window's language
 * @param unit       name of the holder's unit, else its code
 * @param place      name of the place, else its code
 * @param search     everything searchable, in lower case, parts set apart by a line feed
 */
record RegisterRow(CopyRow copy, String statusWord, String unit, String place, String search) {

    static RegisterRow of(CopyRow copy, String statusWord, String unit, String place, boolean mayKnowTitle) {
        var search = String.join("\n", copy.copy().toString(), copy.number(), mayKnowTitle ? copy.title() : "", copy.maskedTitle(),
                copy.mark(), copy.origin(), statusWord, copy.holder().orElse(""), copy.holderName().orElse(""), unit,
                copy.place().orElse(""), place);
        return new RegisterRow(copy, statusWord, unit, place, search.toLowerCase(Locale.ROOT));
    }

    boolean contains(String lowerCaseWord) {
        return search.contains(lowerCaseWord);
    }
}
