package lantai.ui.people;

/** Says what is wrong with a typed field. */
final class PeopleWords {

    private PeopleWords() {
    }

    static String problem(String code) {
        return switch (code) {
            case "missing-field" -> PeopleMessages.problem_missing;
            case "not-a-code" -> PeopleMessages.problem_code;
            case "bad-date" -> PeopleMessages.problem_date;
            case "twice" -> PeopleMessages.problem_twice;
            default -> PeopleMessages.problem_word;
        };
    }
}
