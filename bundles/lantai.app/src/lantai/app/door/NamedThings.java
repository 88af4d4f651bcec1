package lantai.app.door;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

import lantai.core.code.CopyId;
import lantai.core.register.CopyStatus;
import lantai.core.register.Register;

/** Looks up what an act names; what is unknown is bad input. */
class NamedThings {

    final Register register;

    NamedThings(Register register) {
        this.register = register;
    }

    void document(Optional<String> code) throws BadAct {
        if (code.isPresent() && register.document(code.get()).isEmpty()) {
            throw bad("document", "unknown-document", code.get());
        }
    }

    void group(Optional<String> code) throws BadAct {
        if (code.isPresent() && register.group(code.get()).isEmpty()) {
            throw bad("group", "unknown-group", code.get());
        }
    }

    void device(String field, Optional<String> code) throws BadAct {
        if (code.isPresent() && register.device(code.get()).isEmpty()) {
            throw bad(field, "unknown-device", code.get());
        }
    }

    void copies(Collection<CopyId> copies) throws BadAct {
        for (var copy : copies) {
            var state = register.copy(copy);
            if (state.isEmpty()) {
                throw bad("copies", "unknown-copy", copy.toString());
            }
            if (state.get().status() == CopyStatus.VOID) {
                throw bad("copies", "void-copy", copy.toString());
            }
        }
    }

    void person(String field, Optional<String> code) throws BadAct {
        if (code.isPresent()) {
            person(field, code.get());
        }
    }

    void person(String field, String code) throws BadAct {
        if (register.person(code).isEmpty()) {
            throw bad(field, "unknown-person", code);
        }
    }

    void unit(String field, Optional<String> code) throws BadAct {
        if (code.isPresent() && register.unit(code.get()).isEmpty()) {
            throw bad(field, "unknown-unit", code.get());
        }
    }

    void place(String field, Optional<String> code) throws BadAct {
        if (code.isPresent() && register.place(code.get()).isEmpty()) {
            throw bad(field, "unknown-place", code.get());
        }
    }

    void approval(Optional<String> id) throws BadAct {
        if (id.isPresent() && register.approval(id.get()).isEmpty()) {
            throw bad("approval", "unknown-approval", id.get());
        }
    }

    static BadAct bad(String field, String code, String value) {
        return new BadAct(field, code, Map.of("value", value));
    }
}
