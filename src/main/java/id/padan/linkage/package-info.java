/**
 * The record linkage kernel: normalise, block, compare, weigh (Fellegi and Sunter 1969), cluster.
 *
 * <p>Plain Java on arrays; knows only the JDK, no stage, no database, no framework. Reads a {@link
 * id.padan.linkage.RecordTable} and a {@link id.padan.linkage.LinkageModel}; gives {@link
 * id.padan.linkage.Links}; writes nothing. Guarantees: the result depends on the rows, their order,
 * the model and the decisions only, not on the number of threads nor on what an earlier run
 * compared ({@link id.padan.linkage.Compared}); weights are in bits. Refuses to join two groups by
 * a chain: the average log odds of all pairs between them must reach the cut, and no pair between
 * them may be forbidden; of a large group some rows speak for all.
 *
 * <p>Where a model names households, links are found twice: the second time it is known who else of
 * two households is linked, and all others of the two are compared, whether or not they share a
 * key.
 *
 * <p>What it decides it explains ({@link id.padan.linkage.PairReport}, {@link
 * id.padan.linkage.MergeTree}): a counter-fact is weighed by the whole model before it is said, and
 * the bars of a waterfall add up to the total that is shown.
 */
package id.padan.linkage;
