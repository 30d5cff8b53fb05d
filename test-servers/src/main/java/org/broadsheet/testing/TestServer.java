package org.broadsheet.testing;

/**
 * A real server that a test can end as kill -9 does and start again at the same address
 * with the same data.
 */
interface TestServer {

	/**
	 * The system property that says where the servers run.
	 */
	String PROPERTY = "broadsheet.test.servers";

	String CONTAINERS = "containers";

	String CHILDREN = "children";

	static boolean inContainers() {
		return CONTAINERS.equals(System.getProperty(PROPERTY, CHILDREN));
	}

	String address();

	void start();

	void kill();

}
