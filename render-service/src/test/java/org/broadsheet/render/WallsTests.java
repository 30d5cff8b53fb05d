package org.broadsheet.render;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

class WallsTests {

	private final JavaClasses classes = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages("org.broadsheet.render");

	@Test
	void renderingKnowsNeitherKafkaNorHttp() {
		noClasses().that()
			.resideInAnyPackage("..limits..", "..source..", "..document..", "..extract..", "..rendering..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.apache.kafka..", "org.springframework.kafka..", "org.springframework.http..",
					"org.springframework.web..")
			.check(this.classes);
	}

	@Test
	void aTextPassesThroughTheRoomsInOneDirection() {
		layeredArchitecture().consideringOnlyDependenciesInLayers()
			.layer("limits")
			.definedBy("..limits..")
			.layer("source")
			.definedBy("..render.source..")
			.layer("document")
			.definedBy("..document..")
			.layer("extract")
			.definedBy("..extract..")
			.layer("rendering")
			.definedBy("..rendering..")
			.layer("pipeline")
			.definedBy("..pipeline..")
			.layer("preview")
			.definedBy("..preview..")
			.layer("rerender")
			.definedBy("..rerender..")
			.whereLayer("source")
			.mayOnlyBeAccessedByLayers("rendering")
			.whereLayer("document")
			.mayOnlyBeAccessedByLayers("extract", "rendering")
			.whereLayer("extract")
			.mayOnlyBeAccessedByLayers("rendering")
			.whereLayer("rendering")
			.mayOnlyBeAccessedByLayers("pipeline", "preview", "rerender")
			.whereLayer("pipeline")
			.mayOnlyBeAccessedByLayers("rerender")
			.whereLayer("preview")
			.mayNotBeAccessedByAnyLayer()
			.whereLayer("rerender")
			.mayNotBeAccessedByAnyLayer()
			.check(this.classes);
	}

}
