package lantai.rules;

import lantai.rules.book.Case;

/** One family of rules: looks at a case and notes what is against it. Stateless. A new family is one class and its words. */
@FunctionalInterface
public interface Check {

    void judge(Case of);
}
