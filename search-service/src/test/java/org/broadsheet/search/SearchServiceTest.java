package org.broadsheet.search;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.broadsheet.testing.TestElasticsearch;
import org.broadsheet.testing.TestKafka;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/**
 * A test that asks the whole service, on real servers. All that add no setting of their
 * own share one of it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(properties = { "broadsheet.kafka.partitions=2", "management.server.port=0" })
@AutoConfigureMockMvc
@Import({ TestKafka.class, TestElasticsearch.class })
public @interface SearchServiceTest {

}
