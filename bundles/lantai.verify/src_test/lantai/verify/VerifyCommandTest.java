package lantai.verify;

import org.junit.jupiter.api.DisplayName;

import lantai.core.event.Suite;

@DisplayName("lantai-verify on a log of suite INTL")
class VerifyCommandTest extends VerifyCommandCases {

    VerifyCommandTest() {
        super(Suite.INTL);
    }
}
