package lantai.verify;

import org.junit.jupiter.api.DisplayName;

import lantai.core.event.Suite;

@DisplayName("lantai-verify on a log of suite GM")
class VerifyCommandGmTest extends VerifyCommandCases {

    VerifyCommandGmTest() {
        super(Suite.GM);
    }
}
