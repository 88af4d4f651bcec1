package lantai.ui.people;

import java.util.List;

import lantai.app.registry.Registry;
import lantai.core.act.ActBody;

/** A kind of thing that has a list and a form. Pure: knows no widget. */
interface ThingKind {

    String title();

    /** The fields in order; the first is the code. */
    List<FieldSpec> fields();

    List<Values> rows(Registry registry);

    /** @throws FieldProblem naming the first field that cannot be taken */
    ActBody act(Values typed) throws FieldProblem;
}
