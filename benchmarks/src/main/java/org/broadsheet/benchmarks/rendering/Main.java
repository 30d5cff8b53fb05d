package org.broadsheet.benchmarks.rendering;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Measures the renderer and its baseline, and sets them beside each other. */
final class Main {

	private Main() {
	}

	public static void main(String[] args) throws CommandLineOptionException, RunnerException {
		Collection<RunResult> results = new Runner(new OptionsBuilder().parent(new CommandLineOptions(args))
			.include(RenderingBenchmark.class.getName())
			.build()).run();
		Map<String, Double> scores = results.stream()
			.collect(Collectors.toMap((each) -> each.getPrimaryResult().getLabel(),
					(each) -> each.getPrimaryResult().getScore()));
		System.out.printf("%nrendering / baseline = %.2f%n",
				scores.getOrDefault("rendering", Double.NaN) / scores.getOrDefault("baseline", Double.NaN));
	}

}
