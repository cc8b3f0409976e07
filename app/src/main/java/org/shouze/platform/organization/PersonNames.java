package org.shouze.platform.organization;

/** How a person's name is written (姓名规范): without the spaces that pad two characters, with one kind of dot. */
public final class PersonNames {

    private static final String HAN_GAP = "(?<=[\\p{IsHan}·])[\\s\\u3000\\u00a0]+(?=[\\p{IsHan}·])";

    private PersonNames() {}

    public static String clean(String raw) {
        return raw.replaceAll("[\\p{Cntrl}&&[^\\s]]", "")
                .replaceAll("[•‧・∙⋅．]", "·")
                .replaceAll("[\\s\\u3000\\u00a0]+", " ")
                .strip()
                .replaceAll(HAN_GAP, "");
    }

    static String required(String raw) {
        return Names.required("name", clean(raw), "姓名");
    }
}
