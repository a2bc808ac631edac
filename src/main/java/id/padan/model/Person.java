package id.padan.model;

/** A golden person as a member of a household. */
public record Person(long id, Values values) {}
