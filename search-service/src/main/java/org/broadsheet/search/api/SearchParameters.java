package org.broadsheet.search.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;

/** Documents what a search can be asked with; {@link Asked} reads it. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Parameter(name = "q", in = ParameterIn.QUERY, description = "What to search for",
		example = "médiation \"en ligne\" -école", schema = @Schema(type = "string"))
@Parameter(name = "tag", in = ParameterIn.QUERY, description = "Tags by slug, several allowed", example = "numerique",
		array = @ArraySchema(schema = @Schema(type = "string")))
@Parameter(name = "tags", in = ParameterIn.QUERY, description = "Whether a post needs all of the tags or any",
		schema = @Schema(type = "string", allowableValues = { "all", "any" }, defaultValue = "all"))
@Parameter(name = "author", in = ParameterIn.QUERY, description = "An author by name or slug", example = "zoe-dupont",
		schema = @Schema(type = "string"))
@Parameter(name = "language", in = ParameterIn.QUERY, description = "A language, as in BCP 47", example = "fr",
		schema = @Schema(type = "string"))
@Parameter(name = "from", in = ParameterIn.QUERY, description = "The first day, in UTC", example = "2024-02-29",
		schema = @Schema(type = "string"))
@Parameter(name = "to", in = ParameterIn.QUERY, description = "The last day, in UTC", example = "2024-12-31",
		schema = @Schema(type = "string"))
@Parameter(name = "sort", in = ParameterIn.QUERY, description = "The order of the hits",
		schema = @Schema(type = "string", allowableValues = { "relevance", "newest", "oldest" },
				defaultValue = "relevance"))
@Parameter(name = "facets", in = ParameterIn.QUERY,
		description = "The facets to count: some of `tags`, `authors`, `years` and `languages`, or `none`; all by default",
		array = @ArraySchema(schema = @Schema(type = "string")))
@Parameter(name = "cursor", in = ParameterIn.QUERY, description = "`next` of the page before",
		schema = @Schema(type = "string"))
@Parameter(name = "size", in = ParameterIn.QUERY, description = "Hits wanted, 0 to 100; more is 100", example = "10",
		schema = @Schema(type = "string", defaultValue = Asked.USUAL_SIZE))
@interface SearchParameters {

}
