package org.broadsheet.testing;

import java.util.function.Function;
import java.util.function.Supplier;

import org.springframework.util.function.SingletonSupplier;

/**
 * The one server of its kind for the tests of this JVM, made and started for the first
 * that asks.
 *
 * @param <C> its container, where tests run in containers
 */
final class SharedServer<C> {

	private final Supplier<C> container;

	private final Supplier<TestServer> server;

	SharedServer(Supplier<C> container, Function<C, TestServer> inContainer, Supplier<TestServer> asChild) {
		this.container = SingletonSupplier.of(container);
		this.server = SingletonSupplier.of(() -> {
			TestServer made = TestServer.inContainers() ? inContainer.apply(container()) : asChild.get();
			made.start();
			return made;
		});
	}

	C container() {
		return this.container.get();
	}

	TestServer server() {
		return this.server.get();
	}

}
