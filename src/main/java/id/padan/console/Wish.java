package id.padan.console;

import java.util.Optional;

/**
 * What a person wants to decide.
 *
 * @param by name of the person
 * @param note why, if it was said
 * @param again whether it may take the place of an earlier decision
 */
public record Wish(Answer answer, String by, Optional<String> note, boolean again) {}
