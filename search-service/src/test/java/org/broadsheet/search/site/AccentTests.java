package org.broadsheet.search.site;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever colour a publisher likes, its readers can read. */
class AccentTests {

	private static final int[] LIGHT_GROUNDS = { 0xfbfaf6, 0xefebe2 };

	private static final int[] DARK_GROUNDS = { 0x171614, 0x24221f };

	@ParameterizedTest
	@ValueSource(strings = { "#8f1d14", "#000000", "#ffffff", "#ffff00", "#00ff00", "#0000ff", "#777777", "#123456",
			"#fedcba" })
	void contrastsWithEveryGroundByWhatWcagAsks(String chosen) {
		Accent accent = Accent.of(chosen);
		for (int ground : LIGHT_GROUNDS) {
			assertThat(Accent.contrast(rgb(accent.light()), ground)).isGreaterThanOrEqualTo(4.5);
		}
		for (int ground : DARK_GROUNDS) {
			assertThat(Accent.contrast(rgb(accent.dark()), ground)).isGreaterThanOrEqualTo(4.5);
		}
	}

	@Test
	void leavesAColourThatCanBeRead() {
		assertThat(Accent.of("#8f1d14").light()).isEqualTo("#8f1d14");
		assertThat(Accent.of("#ffe4b5").dark()).isEqualTo("#ffe4b5");
	}

	@Test
	void measuresContrastAsWcagDoes() {
		assertThat(Accent.contrast(0x000000, 0xffffff)).isEqualTo(21);
		assertThat(Accent.contrast(0x777777, 0xffffff)).isBetween(4.47, 4.49);
	}

	private static int rgb(String hex) {
		return Integer.parseInt(hex.substring(1), 16);
	}

}
