import { expect, test } from 'vitest';
import { issueJsonSchema } from './json-schema.ts';
import { issueSchema } from './schema.ts';

test('the published JSON Schema is the one of the golden file', async () => {
	const schema = JSON.stringify(issueJsonSchema(), undefined, '\t');
	await expect(`${schema}\n`).toMatchFileSnapshot('./fixtures/issue.schema.json');
});

test('the published JSON Schema has every field, and asks only for those without a default', () => {
	const schema = issueJsonSchema();
	expect(Object.keys(schema['properties'] as object)).toEqual(Object.keys(issueSchema.shape));
	expect(schema['required']).toEqual(['title', 'description', 'language']);
});

test('the published JSON Schema allows fields of Starlight at the top only', () => {
	const schema = issueJsonSchema();
	expect(schema['additionalProperties']).toBe(true);
	const { causes } = schema['properties'] as { causes: { items: object } };
	expect(causes.items).toMatchObject({ type: 'object', additionalProperties: false });
});

test('a day is a text in the form of a date, as editors know it', () => {
	const { verifiedAt } = issueJsonSchema()['properties'] as { verifiedAt: object };
	expect(verifiedAt).toMatchObject({ type: 'string', format: 'date' });
});
