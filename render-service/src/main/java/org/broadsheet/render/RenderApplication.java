package org.broadsheet.render;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Turns what authors write into what readers see. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class RenderApplication {

	public static void main(String[] args) {
		SpringApplication.run(RenderApplication.class, args);
	}

}
