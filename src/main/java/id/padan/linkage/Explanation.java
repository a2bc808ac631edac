package id.padan.linkage;

/**
 * Why two records are, or may be, the same.
 *
 * @param id in Indonesian
 * @param en in English
 */
public record Explanation(String id, String en) {}
