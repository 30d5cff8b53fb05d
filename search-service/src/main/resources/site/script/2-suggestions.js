// Elsewhere than on the search page: titles and tags below the search box, as a combobox (ARIA APG) offers them.
(() => {
	const input = document.querySelector(".find input[type=search]:not([data-live])");
	if (!input) return;
	const list = document.createElement("ul");
	Object.assign(list, { className: "suggestions", id: "suggestions", hidden: true });
	list.setAttribute("role", "listbox");
	list.setAttribute("aria-label", input.labels[0].textContent);
	input.parentElement.append(list);
	for (const [name, value] of Object.entries({ role: "combobox", "aria-expanded": "false", "aria-controls": "suggestions", "aria-autocomplete": "list" }))
		input.setAttribute(name, value);
	let timer, request, current = -1;

	const options = () => [...list.children];

	function close() {
		list.hidden = true;
		current = -1;
		input.setAttribute("aria-expanded", "false");
		input.removeAttribute("aria-activedescendant");
	}

	function option(text, url, number) {
		const item = document.createElement("li");
		Object.assign(item, { id: "suggestion-" + number, textContent: text, dir: "auto" });
		item.dataset.url = url;
		item.setAttribute("role", "option");
		item.setAttribute("aria-selected", "false");
		return item;
	}

	async function suggest() {
		request?.abort();
		const words = input.value.trim();
		if (words.length < 2) return close();
		request = new AbortController();
		try {
			const answer = await fetch("/api/suggest?size=6&q=" + encodeURIComponent(words), { signal: request.signal });
			if (!answer.ok) return close();
			const { posts, tags } = await answer.json();
			const found = [...posts.map((post) => [post.title, post.url]), ...tags.slice(0, 3).map((tag) => ["# " + tag.name, "/tags/" + tag.value])];
			list.replaceChildren(...found.map(([text, url], number) => option(text, url, number)));
			if (!found.length || document.activeElement !== input) return close();
			list.hidden = false;
			current = -1;
			input.setAttribute("aria-expanded", "true");
			input.removeAttribute("aria-activedescendant");
		} catch (error) {
			if (error.name !== "AbortError") close();
		}
	}

	function choose(number) {
		current = (number + 1 + options().length + 1) % (options().length + 1) - 1;
		options().forEach((item, index) => item.setAttribute("aria-selected", String(index === current)));
		if (current < 0) return input.removeAttribute("aria-activedescendant");
		input.setAttribute("aria-activedescendant", "suggestion-" + current);
		options()[current].scrollIntoView({ block: "nearest" });
	}

	input.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(suggest, 150); });
	input.addEventListener("keydown", (event) => {
		if (list.hidden) return;
		if (event.key === "ArrowDown" || event.key === "ArrowUp") choose(current + (event.key === "ArrowDown" ? 1 : -1));
		else if (event.key === "Enter" && current >= 0) location.assign(options()[current].dataset.url);
		else if (event.key === "Escape") close();
		else return;
		event.preventDefault();
	});
	list.addEventListener("mousedown", (event) => event.preventDefault());
	list.addEventListener("click", (event) => {
		const item = event.target.closest("li");
		if (item) location.assign(item.dataset.url);
	});
	input.addEventListener("blur", close);
})();
