import Validator from '@adobe/structured-data-validator';
import WebAutoExtractor from '@marbec/web-auto-extractor';
import schemaOrg from './schemas/schema-org.json' with { type: 'json' };

// The validator wants the vocabulary in the form in which schema.org publishes it.
const { $comment: _comment, ...types } = schemaOrg;
const vocabulary = Object.entries(types).flatMap(([name, { extends: parent, properties }]) => [
	{
		'@id': `schema:${name}`,
		'@type': 'rdfs:Class',
		...(parent && { 'rdfs:subClassOf': { '@id': `schema:${parent}` } }),
	},
	...properties.split(' ').map((property) => ({
		'@id': `schema:${property}`,
		'@type': 'rdf:Property',
		'schema:domainIncludes': { '@id': `schema:${name}` },
	})),
]);

const validator = new Validator({ '@graph': vocabulary });

/** The types of the structured data of a page, and what is wrong with it. */
export async function checkJsonLd(html: string): Promise<{ types: string[]; errors: string[] }> {
	const data = new WebAutoExtractor().parse(html);
	const issues = await validator.validate(data);
	return {
		types: Object.keys(data.jsonld),
		errors: issues.map(({ rootType, issueMessage }) => `${rootType}: ${issueMessage}`),
	};
}
