package lantai.core.act;

import java.util.List;

import lantai.core.event.Bytes;

/** Acts on secrets that several persons share: sheets of paper that open the registry, and the compartment of top-secret documents. None can be made by a sheet. */
public sealed interface ShareAct extends ActBody {

    /**
     * Sheets of the recovery secret were made (恢复密片); earlier ones are worthless from then on.
     *
     * @param generation of the sheets, from 1
     * @param publicKey  the recovery secret's own public key: it signs when the sheets are used
     */
    record RecoverySheetsAct(int generation, int needed, int made, Bytes publicKey) implements ShareAct {
        @Override
        public String word() {
            return "recovery-sheets";
        }
    }

    /**
     * Enough sheets were brought together and gave a person a new PIN (启用恢复密片).
     *
     * @param publicKey his new public key
     * @param numbers   of the sheets, in order
     * @param proof     signature by the recovery secret's key over origin, generation, person and key
     */
    record RecoverAct(int generation, String person, Bytes publicKey, List<Integer> numbers, Bytes proof) implements ShareAct {
        public RecoverAct {
            numbers = List.copyOf(numbers);
        }

        @Override
        public String word() {
            return "recover";
        }

        @Override
        public boolean isPermission() {
            return false;
        }
    }

    /**
     * The compartment of top-secret documents was set up, or shared anew (设立绝密密室): what is sealed under their keys opens only with two of
     * three holders.
     *
     * @param generation counts from 1
     * @param holders    three persons, who sign it too
     * @param documents  whose keys move in
     */
    record CompartmentAct(int generation, List<String> holders, List<String> documents) implements ShareAct {
        public CompartmentAct {
            holders = List.copyOf(holders);
            documents = List.copyOf(documents);
        }

        @Override
        public String word() {
            return "compartment";
        }
    }

    /** Two holders opened the compartment for a session (开启绝密密室); they sign it. */
    record CompartmentOpenAct(int generation, List<String> holders) implements ShareAct {
        public CompartmentOpenAct {
            holders = List.copyOf(holders);
        }

        @Override
        public String word() {
            return "compartment-open";
        }
    }
}
