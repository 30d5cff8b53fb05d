// On the search page: results follow the typing. Without this script the form does the same by its button.
(() => {
	const input = document.querySelector("input[data-live]");
	if (!input) return;
	const form = input.form;
	const pause = 180, settled = 1500;
	let timer, settling, request, shown = input.value, typing = false;

	const address = () => {
		const fields = new URLSearchParams(new FormData(form));
		if (!fields.get("q")) fields.delete("q");
		return form.getAttribute("action") + (fields.size ? "?" + fields : "");
	};

	async function show(url) {
		request?.abort();
		const mine = request = new AbortController();
		document.getElementById("results").setAttribute("aria-busy", "true");
		try {
			const answer = await fetch(url, { signal: mine.signal, headers: { Accept: "text/html" } });
			const page = new DOMParser().parseFromString(await answer.text(), "text/html");
			const results = page.getElementById("results");
			if (!results) return location.assign(url);
			const open = document.querySelector(".refine")?.open;
			document.getElementById("results").replaceWith(results);
			if (open) results.querySelector(".refine")?.setAttribute("open", "");
			document.title = page.title;
			announce(results);
		} catch (error) {
			if (error.name !== "AbortError") document.getElementById("results").removeAttribute("aria-busy");
		}
	}

	// The hint, such as another spelling, is told with the count.
	function announce(results) {
		const texts = [results.querySelector("#found"), results.querySelector(".hint")];
		document.getElementById("announce").textContent = texts.filter(Boolean).map((each) => each.textContent.trim()).join(" ");
	}

	// One entry of history for each search that a reader paused at, not for each letter.
	function typed() {
		if (input.value === shown) return;
		shown = input.value;
		const url = address();
		history[typing ? "replaceState" : "pushState"]({}, "", url);
		typing = true;
		clearTimeout(settling);
		settling = setTimeout(() => { typing = false; }, settled);
		show(url);
	}

	input.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(typed, pause); });
	form.addEventListener("submit", (event) => {
		event.preventDefault();
		clearTimeout(timer);
		typed();
		typing = false;
	});
	addEventListener("popstate", () => {
		clearTimeout(timer);
		typing = false;
		const wanted = new URLSearchParams(location.search);
		// Filters stand in the form, too: a page with others is loaded whole.
		const filters = (of) => [...of].filter(([name, value]) => name !== "q" && value).sort().join("&");
		if (filters(wanted) !== filters(new FormData(form))) return location.reload();
		input.value = shown = wanted.get("q") ?? "";
		show(location.href);
	});
})();
