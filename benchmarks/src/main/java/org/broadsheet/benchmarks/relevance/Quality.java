package org.broadsheet.benchmarks.relevance;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How good an order of documents is, each figure from 0 to 1.
 *
 * @param ndcg nDCG of the first 10, with linear gain
 * @param reciprocalRank of the first answer among the first 10
 * @param recall the share of all answers that is among the first 100
 */
record Quality(double ndcg, double reciprocalRank, double recall) {

	private static final int PAGE = 10;

	/**
	 * Judges one order. A document that people graded 0 is taken out of it first: in
	 * Cranfield it is the paper that the question was made from.
	 */
	static Quality of(List<String> order, Map<String, Integer> grades) {
		List<Integer> gains = order.stream()
			.filter((document) -> grades.getOrDefault(document, -1) != 0)
			.map((document) -> grades.getOrDefault(document, 0))
			.toList();
		List<Integer> best = grades.values().stream().sorted(Comparator.reverseOrder()).toList();
		int first = IntStream.range(0, Math.min(PAGE, gains.size()))
			.filter((rank) -> gains.get(rank) > 0)
			.findFirst()
			.orElse(Integer.MAX_VALUE - 1);
		long answers = best.stream().filter((grade) -> grade > 0).count();
		long found = gains.stream().limit(100).filter((gain) -> gain > 0).count();
		return new Quality(discounted(gains) / discounted(best), (first < PAGE) ? 1.0 / (first + 1) : 0,
				(double) found / answers);
	}

	private static double discounted(List<Integer> gains) {
		return IntStream.range(0, Math.min(PAGE, gains.size()))
			.mapToDouble((rank) -> gains.get(rank) * Math.log(2) / Math.log(rank + 2))
			.sum();
	}

	static Quality mean(Collection<Quality> all) {
		return new Quality(all.stream().mapToDouble(Quality::ndcg).average().orElseThrow(),
				all.stream().mapToDouble(Quality::reciprocalRank).average().orElseThrow(),
				all.stream().mapToDouble(Quality::recall).average().orElseThrow());
	}

	@Override
	public String toString() {
		return "%.4f    %.4f    %.4f".formatted(this.ndcg, this.reciprocalRank, this.recall);
	}

}
