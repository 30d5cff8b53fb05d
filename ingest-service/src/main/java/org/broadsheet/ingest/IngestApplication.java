package org.broadsheet.ingest;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The service that authors write to. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
public class IngestApplication {

	// As many as cores by default. Loading a class from a nested jar pins one while it
	// waits for the jar's lock, which a thread without a carrier may hold: on two cores,
	// two first requests at once would hang for ever.
	private static final String CARRIERS = "jdk.virtualThreadScheduler.parallelism";

	public static void main(String[] args) {
		if (System.getProperty(CARRIERS) == null) {
			System.setProperty(CARRIERS, "64");
		}
		SpringApplication.run(IngestApplication.class, args);
	}

}
