package org.broadsheet.search.site;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.broadsheet.search.query.Facet;
import org.broadsheet.search.query.PublishedPosts;
import org.broadsheet.search.query.Selection;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** All that was published, by year and month. */
@Controller
class ArchiveController {

	private static final int AUTHORS = 100;

	private final PublishedPosts posts;

	private final Lists lists;

	private final Wording wording;

	ArchiveController(PublishedPosts posts, Lists lists, Wording wording) {
		this.posts = posts;
		this.lists = lists;
		this.wording = wording;
	}

	@GetMapping("/archive")
	String all(Model model) throws IOException {
		Map<String, List<Facet>> years = this.posts.months()
			.stream()
			.collect(Collectors.groupingBy((month) -> month.value().substring(0, 4),
					() -> new TreeMap<String, List<Facet>>().descendingMap(), Collectors.toList()));
		model.addAttribute("years", years);
		model.addAttribute("authors", this.posts.authors(AUTHORS));
		model.addAttribute("canonical", this.lists.canonical("/archive"));
		return "archive";
	}

	@GetMapping("/archive/{year:[0-9]{4}}")
	String year(@PathVariable int year, @RequestParam(defaultValue = "1") int page, Model model) throws IOException {
		Selection selection = Selection.between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
		this.lists.show(selection, "/archive/%04d".formatted(year), "", page, model);
		model.addAttribute("kind", "month");
		model.addAttribute("name", String.valueOf(year));
		return "list";
	}

	@GetMapping("/archive/{year:[0-9]{4}}/{month:[0-9]{1,2}}")
	Object month(@PathVariable int year, @PathVariable String month, @RequestParam(defaultValue = "1") int page,
			Model model) throws IOException {
		YearMonth of = yearMonth(year, Integer.parseInt(month));
		String address = "/archive/%04d/%02d".formatted(year, of.getMonthValue());
		if (month.length() == 1) {
			return SiteController.moved(address);
		}
		this.lists.show(PublishedPosts.of(of), address, "", page, model);
		model.addAttribute("kind", "month");
		model.addAttribute("name", this.wording.month(of));
		return "list";
	}

	@GetMapping("/authors")
	ResponseEntity<Void> authors() {
		return SiteController.moved("/archive");
	}

	private static YearMonth yearMonth(int year, int month) {
		try {
			return YearMonth.of(year, month);
		}
		catch (DateTimeException ex) {
			throw Missing.unknown();
		}
	}

}
