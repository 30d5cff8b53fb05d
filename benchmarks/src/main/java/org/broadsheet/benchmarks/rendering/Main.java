package org.broadsheet.benchmarks.rendering;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Measures the renderer and its baseline by turns, and sets them beside each other.
 */
final class Main {

	private static final int ROUNDS = 3;

	private Main() {
	}

	public static void main(String[] args) throws CommandLineOptionException, RunnerException {
		double[] ratios = new double[ROUNDS];
		for (int round = 0; round < ROUNDS; round++) {
			ratios[round] = ratio(new CommandLineOptions(args));
		}
		Arrays.sort(ratios);
		System.out.printf("%nrendering / baseline = %.2f, between %.2f and %.2f%n", ratios[ROUNDS / 2], ratios[0],
				ratios[ROUNDS - 1]);
	}

	private static double ratio(Options options) throws RunnerException {
		Collection<RunResult> results = new Runner(
				new OptionsBuilder().parent(options).include(RenderingBenchmark.class.getName()).build())
			.run();
		Map<String, Double> scores = results.stream()
			.collect(Collectors.toMap((each) -> each.getPrimaryResult().getLabel(),
					(each) -> each.getPrimaryResult().getScore()));
		return scores.getOrDefault("rendering", Double.NaN) / scores.getOrDefault("baseline", Double.NaN);
	}

}
