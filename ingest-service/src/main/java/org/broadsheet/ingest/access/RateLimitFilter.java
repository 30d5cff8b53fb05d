package org.broadsheet.ingest.access;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.broadsheet.ingest.problem.Problem;
import org.broadsheet.ingest.problem.ProblemWriter;

import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each author a share of each instance, and says how much of it is left
 * (draft-ietf-httpapi-ratelimit-headers).
 */
final class RateLimitFilter extends OncePerRequestFilter {

	private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

	private final AccessSettings.RateLimit limit;

	private final ProblemWriter problems;

	RateLimitFilter(AccessSettings.RateLimit limit, ProblemWriter problems) {
		this.limit = limit;
		this.problems = problems;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Authentication who = SecurityContextHolder.getContext().getAuthentication();
		if (who == null || who instanceof AnonymousAuthenticationToken) {
			chain.doFilter(request, response);
			return;
		}
		ConsumptionProbe probe = this.buckets.computeIfAbsent(who.getName(), (_) -> bucket())
			.tryConsumeAndReturnRemaining(1);
		long seconds = seconds(probe);
		response.setHeader("RateLimit-Policy",
				"\"author\";q=" + this.limit.requests() + ";w=" + Math.max(1, this.limit.per().toSeconds()));
		response.setHeader("RateLimit", "\"author\";r=" + probe.getRemainingTokens() + ";t=" + seconds);
		if (probe.isConsumed()) {
			chain.doFilter(request, response);
			return;
		}
		response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
		this.problems.write(response, Problem.TOO_MANY_REQUESTS.detail("Try again in " + seconds + " s."));
	}

	private static long seconds(ConsumptionProbe probe) {
		long nanos = probe.isConsumed() ? probe.getNanosToWaitForReset() : probe.getNanosToWaitForRefill();
		return Math.max(1, TimeUnit.NANOSECONDS.toSeconds(nanos + Duration.ofSeconds(1).toNanos() - 1));
	}

	private Bucket bucket() {
		return Bucket.builder()
			.addLimit((bandwidth) -> bandwidth.capacity(this.limit.requests())
				.refillGreedy(this.limit.requests(), this.limit.per()))
			.build();
	}

}
