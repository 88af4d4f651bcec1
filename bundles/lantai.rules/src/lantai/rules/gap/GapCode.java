package lantai.rules.gap;

import java.util.Optional;

/** The vocabulary of gaps, the same on screen, command line and paper (docs/gaps.md). */
public enum GapCode {
    /** 断链: a fact contradicts the register. */
    G1(Urgency.HIGH),
    /** 超时: a due time passed. */
    G2(Urgency.MEDIUM),
    /** 无资格: in hands that are not eligible. */
    G3(Urgency.HIGH),
    /** 无批准: without authority. */
    G4(Urgency.HIGH),
    /** 场所/手机: an unfit place, or a phone at hand. */
    G5(Urgency.HIGH),
    /** 账实不符: what is there is not what should be. */
    G6(Urgency.CRITICAL),
    /** 知悉无据: knowledge without a record. */
    G7(Urgency.CRITICAL),
    /** 外现: content seen outside. */
    G8(Urgency.CRITICAL),
    /** 封志异常: seal or pages differ between two hands. */
    G9(Urgency.CRITICAL),
    /** 两人规则: one where two are required. */
    G10(Urgency.HIGH),
    /** 标志未更新: a stale mark. */
    G11(Urgency.MEDIUM),
    /** 账本异常: the ledger itself. */
    G12(Urgency.MEDIUM),
    /** 回执未归: no receipt back. */
    G13(Urgency.MEDIUM),
    /** 计划未闭合: no arrival. */
    G14(Urgency.HIGH),
    /** ORDER_NO_JOB. */
    D1(Urgency.MEDIUM),
    /** JOB_NO_ORDER. */
    D2(Urgency.HIGH),
    /** RESULT_NO_JOB. */
    D3(Urgency.MEDIUM),
    /** PAGES_EXCEED_ORDER. */
    D4(Urgency.HIGH),
    /** OUTSIDE_WINDOW. */
    D5(Urgency.MEDIUM),
    /** WRONG_DEVICE. */
    D6(Urgency.MEDIUM),
    /** WRONG_USER. */
    D7(Urgency.HIGH),
    /** 无证据时段: a device's log does not prove its time. */
    C1(Urgency.MEDIUM),
    /** 应有而无: something expected was not done. */
    C2(Urgency.MEDIUM);

    /** How a gap of this code begins (domain.md §4: severity start). */
    enum Urgency {
        MEDIUM, HIGH, CRITICAL
    }

    private final Urgency urgency;

    GapCode(Urgency urgency) {
        this.urgency = urgency;
    }

    Urgency urgency() {
        return urgency;
    }

    public static Optional<GapCode> ofWord(String word) {
        for (var code : values()) {
            if (code.name().equals(word)) {
                return Optional.of(code);
            }
        }
        return Optional.empty();
    }
}
