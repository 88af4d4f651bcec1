package lantai.core.barcode;

/** The elements of a GB0626-2005 text behind the version, in their order, with the greatest length in bytes of a two-byte charset. */
public enum Gb0626Field {

    /** 条码编号, unique within its maker. */
    CODE("code", true, 20),
    /** 发文单位. */
    ISSUER("issuer", true, 40),
    /** 公文种类. */
    GENRE("genre", false, 30),
    /** 发文字号. */
    NUMBER("number", true, 30),
    /** 主送单位. */
    ADDRESSEE("addressee", false, 40),
    /** 标题. */
    TITLE("title", false, 160),
    /** 秘密等级, with the period behind it but usually without ★. */
    LEVEL("level", true, 16),
    /** 紧急程度. */
    URGENCY("urgency", true, 4),
    /** 成文日期. */
    DATED("dated", false, 8),
    /** 发布层次. */
    SCOPE("scope", false, Integer.MAX_VALUE),
    /** 条码制作单位. */
    MAKER("maker", false, Integer.MAX_VALUE),
    /** 条码制作日期. */
    MADE("made", false, 8),
    /** 自定义. */
    CUSTOM("custom", false, Integer.MAX_VALUE);

    private final String word;
    private final boolean required;
    private final int bytes;

    Gb0626Field(String word, boolean required, int bytes) {
        this.word = word;
        this.required = required;
        this.bytes = bytes;
    }

    /** The name problems are listed under. */
    public String word() {
        return word;
    }

    /** Whether the specification demands it. */
    public boolean isRequired() {
        return required;
    }

    boolean holds(String value) {
        return value.chars().map(c -> c < 128 ? 1 : 2).sum() <= bytes;
    }
}
