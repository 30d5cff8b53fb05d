// What scrolls sideways can be scrolled by keyboard, in browsers too that give such boxes no focus of themselves.
for (const box of document.querySelectorAll(".prose :is(table, pre)"))
	if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
