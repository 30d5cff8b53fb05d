// A picture that cannot be had leaves no frame in a list.
for (const image of document.querySelectorAll(".picture img")) {
	const hide = () => { image.parentElement.hidden = true; };
	if (image.complete && !image.naturalWidth) hide();
	else image.addEventListener("error", hide);
}
