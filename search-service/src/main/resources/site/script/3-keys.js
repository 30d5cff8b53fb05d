// The key "/" goes to the search box, as on many sites, unless something is being typed.
addEventListener("keydown", (event) => {
	const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
	if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || typing) return;
	const input = document.getElementById("find");
	if (!input) return;
	event.preventDefault();
	input.focus();
	input.select();
});
