package org.broadsheet.ingest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.broadsheet.testing.TestKafka;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** A test of the whole service on a real Kafka; all share one context. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "management.server.port=0", "broadsheet.ledger.standby-replicas=0",
				"broadsheet.ledger.state-dir=target/ledger/${random.uuid}" })
@Import({ TestKafka.class, ApiConfiguration.class })
public @interface IngestTest {

}
