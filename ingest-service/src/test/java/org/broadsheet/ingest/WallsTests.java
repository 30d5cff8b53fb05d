package org.broadsheet.ingest;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/** Which room knows which. */
@AnalyzeClasses(packages = "org.broadsheet.ingest", importOptions = ImportOption.DoNotIncludeTests.class)
class WallsTests {

	private static final String[] WEB = { "jakarta.servlet..", "org.springframework.web..",
			"org.springframework.http.." };

	private static final String[] KAFKA = { "org.apache.kafka..", "org.springframework.kafka.." };

	@ArchTest
	static final ArchRule theDecisionKnowsNothingButPostsAndTheirNames = classes().that()
		.resideInAPackage("..decision..")
		.should()
		.onlyDependOnClassesThat()
		.resideInAnyPackage("..decision..", "org.broadsheet.events..", "java..", "org.jspecify..",
				"com.fasterxml.jackson.annotation..");

	@ArchTest
	static final ArchRule theLedgerKnowsNoWeb = noClasses().that()
		.resideInAnyPackage("..ledger..", "..topics..")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage(WEB);

	@ArchTest
	static final ArchRule theWebKnowsNoKafka = noClasses().that()
		.resideInAnyPackage("..api..", "..access..", "..content..", "..imports..", "..problem..", "..document..")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage(KAFKA);

	@ArchTest
	static final ArchRule roomsKnowEachOtherOneWay = slices().matching("org.broadsheet.ingest.(*)..")
		.should()
		.beFreeOfCycles();

}
