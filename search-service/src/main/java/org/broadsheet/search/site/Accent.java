package org.broadsheet.search.site;

/**
 * The site's one colour, as it can be read on light paper and on dark: where the chosen
 * one contrasts too little, it is darkened or lightened until WCAG's 4.5 to 1 is kept.
 *
 * @param light hexadecimal, for a light ground
 * @param dark hexadecimal, for a dark ground
 */
record Accent(String light, String dark) {

	// The greys behind text that are nearest to it, in 1-base.css.
	private static final int LIGHT_GROUND = 0xefebe2;

	private static final int DARK_GROUND = 0x24221f;

	private static final double ENOUGH = 4.7;

	// On a dark ground a colour glows at 4.5 and is dull: it may be lighter.
	private static final double ENOUGH_ON_DARK = 5.6;

	private static final int BLACK = 0x000000;

	private static final int WHITE = 0xffffff;

	static Accent of(String colour) {
		int rgb = Integer.parseInt(colour.substring(1), 16);
		int pastel = mixed(brightest(rgb), WHITE, 50);
		return new Accent(hex(readable(rgb, BLACK, LIGHT_GROUND, ENOUGH)),
				hex(readable(readable(rgb, pastel, DARK_GROUND, ENOUGH_ON_DARK), WHITE, DARK_GROUND, ENOUGH_ON_DARK)));
	}

	private static int readable(int colour, int towards, int ground, double enough) {
		int step = 0;
		while (step < 100 && contrast(mixed(colour, towards, step), ground) < enough) {
			step++;
		}
		return mixed(colour, towards, step);
	}

	// The same hue with as much light as there can be: its pastel is not grey.
	private static int brightest(int rgb) {
		int most = Math.max(1, Math.max(rgb >> 16 & 0xff, Math.max(rgb >> 8 & 0xff, rgb & 0xff)));
		int bright = 0;
		for (int shift = 16; shift >= 0; shift -= 8) {
			bright |= ((rgb >> shift & 0xff) * 255 / most) << shift;
		}
		return bright;
	}

	private static String hex(int rgb) {
		return "#%06x".formatted(rgb);
	}

	// In hundredths of the way.
	private static int mixed(int colour, int towards, int hundredths) {
		int mixed = 0;
		for (int shift = 16; shift >= 0; shift -= 8) {
			int from = colour >> shift & 0xff;
			int to = towards >> shift & 0xff;
			mixed |= (from + (to - from) * hundredths / 100) << shift;
		}
		return mixed;
	}

	/** The contrast ratio of WCAG 2.2, 1 to 21. */
	static double contrast(int one, int other) {
		double lighter = Math.max(luminance(one), luminance(other));
		double darker = Math.min(luminance(one), luminance(other));
		return (lighter + 0.05) / (darker + 0.05);
	}

	private static double luminance(int rgb) {
		return 0.2126 * linear(rgb >> 16 & 0xff) + 0.7152 * linear(rgb >> 8 & 0xff) + 0.0722 * linear(rgb & 0xff);
	}

	private static double linear(int channel) {
		double part = channel / 255.0;
		return (part <= 0.04045) ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
	}

}
