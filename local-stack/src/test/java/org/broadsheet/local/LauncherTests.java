package org.broadsheet.local;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** What is missing is said in one sentence, with what to do. */
class LauncherTests {

	@TempDir
	private Path folder;

	@Test
	void theHelpThatNeedsNoBuildListsWhatTheLauncherTakes() throws IOException {
		assertThat(Files.readString(Path.of("src/main/resources/help.txt")))
			.isEqualTo(Launcher.commandLine().getUsageMessage(CommandLine.Help.Ansi.OFF));
	}

	@Test
	void namesThePortThatIsTakenAndTheOptionThatMovesIt() throws IOException {
		try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			String port = String.valueOf(other.getLocalPort());
			assertThat(refusal("--data", this.folder.toString(), "--kafka-port", port)).isEqualTo(
					"Port %s is taken by another program: stop it, or choose another port with --kafka-port.%n", port);
		}
	}

	@Test
	void namesTheFolderThatCannotBeWritten() throws IOException {
		Path file = Files.createFile(this.folder.resolve("a-file"));
		for (Path data : new Path[] { file, file.resolve("below") }) {
			assertThat(refusal("--data", data.toString()))
				.isEqualTo("The folder %s cannot be written: make it writable, or choose another with --data.%n", data);
		}
	}

	@Test
	void saysHowMuchDiskAndMemoryAreLeftAndNeeded() {
		assertThatIllegalStateException().isThrownBy(() -> Preconditions.checkDisk(50_000_000, this.folder))
			.withMessage("The disk of %s has 47 MB left, and 1024 are needed: "
					+ "free some, or choose another folder with --data.", this.folder);
		assertThatIllegalStateException().isThrownBy(() -> Preconditions.checkMemory(500_000_000))
			.withMessage(
					"This machine has 476 MB of memory left, and about 1800 are needed: close some programs first.");
	}

	private static String refusal(String... arguments) {
		StringWriter said = new StringWriter();
		int status = Launcher.commandLine().setErr(new PrintWriter(said)).execute(arguments);
		assertThat(status).isEqualTo(1);
		return said.toString();
	}

}
