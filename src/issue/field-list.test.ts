import { expect, test } from 'vitest';
import { fieldExample } from './field-examples.ts';
import { fieldGroups } from './field-list.ts';
import { COMMON_RULES, FIELD_RULES } from './field-rules.ts';
import { fieldWords, INDONESIAN_FIELD_WORDS } from './field-words.ts';
import { issueJsonSchema } from './json-schema.ts';
import { issueSchema } from './schema.ts';

const groups = fieldGroups(issueJsonSchema());
const fields = groups.flatMap((group) => group.fields.map((field) => ({ group: group.name, field })));

test('the fields of the frontmatter come in groups, each group once', () => {
	expect(groups.map(({ name }) => name)).toEqual([
		'',
		'errors',
		'causes',
		'steps',
		'templates',
		'references',
		'allow',
		'translatedFrom',
		'image',
		'link',
		'variables',
	]);
	expect(groups[0]!.fields.map(({ name }) => name)).toEqual(Object.keys(issueSchema.shape));
});

test('a field has its type, its limits, its default and the meaning of each value', () => {
	const field = (group: string, name: string) =>
		fields.find((each) => each.group === group && each.field.name === name)?.field;
	expect(field('', 'status')).toMatchInlineSnapshot(`
		{
		  "default": "open",
		  "description": "How the issue stands.",
		  "key": "status",
		  "name": "status",
		  "required": false,
		  "type": {
		    "kind": "choice",
		  },
		  "values": [
		    {
		      "meaning": "still happens",
		      "value": "open",
		    },
		    {
		      "meaning": "there is a way around",
		      "value": "workaround",
		    },
		    {
		      "meaning": "see \`fixedIn\`",
		      "value": "fixed",
		    },
		    {
		      "meaning": "no longer applies",
		      "value": "obsolete",
		    },
		  ],
		}
	`);
	expect(field('', 'steps')).toMatchInlineSnapshot(`
		{
		  "description": "The steps, in order.",
		  "key": "steps",
		  "maxItems": 50,
		  "name": "steps",
		  "required": false,
		  "type": {
		    "kind": "list",
		    "of": {
		      "kind": "either",
		      "of": [
		        {
		          "kind": "markdown",
		        },
		        {
		          "kind": "group",
		          "name": "steps",
		        },
		      ],
		    },
		  },
		}
	`);
	expect(field('errors', 'message')).toMatchInlineSnapshot(`
		{
		  "description": "The message letter for letter as it is shown. \`{name}\` stands for a part that differs each time. Never read as Markdown or MDX.",
		  "key": "errors.message",
		  "maxLength": 4000,
		  "name": "message",
		  "required": true,
		  "type": {
		    "kind": "verbatim",
		  },
		}
	`);
	expect(field('steps', 'link')?.type).toEqual({
		kind: 'either',
		of: [{ kind: 'url' }, { kind: 'group', name: 'link' }],
	});
});

test('every field and every value with a meaning has Indonesian words, and no word is left over', () => {
	const keys = fields.flatMap(({ field: { key, values = [] } }) => [
		key,
		...values.flatMap(({ value, meaning }) => (meaning === undefined ? [] : `${key}=${value}`)),
	]);
	expect(Object.keys(INDONESIAN_FIELD_WORDS).toSorted()).toEqual([...new Set(keys)].toSorted());
	for (const { group, field } of fields) expect(field.description, `${group}.${field.name}`).not.toBe('');
});

test('words are English in a language that has none', () => {
	const { field } = fields.find((each) => each.field.name === 'severity')!;
	expect(fieldWords(field, 'id-ID')).toEqual({
		description: 'Seberapa besar dampaknya.',
		meanings: ['semuanya terhenti', 'sesuatu yang penting terhenti', 'gangguannya kecil'],
	});
	expect(fieldWords(field, 'fr')).toEqual({
		description: 'How much it stops.',
		meanings: ['everything', 'something important', 'little'],
	});
});

test.each(['en', 'id'])('every field has an example in %s, and the schema takes all of them', (language) => {
	for (const { group, field } of fields) {
		expect(fieldExample(group, field.name, language), `${group}.${field.name}`).toBeDefined();
	}
	const whole = groups[0]!.fields.map(({ name }) => [name, fieldExample('', name, language)]);
	expect(issueSchema.safeParse(Object.fromEntries(whole)).error).toBeUndefined();
});

test('rules are named beside fields that exist', () => {
	const keys = new Set(fields.map(({ field }) => field.key));
	expect(Object.keys(FIELD_RULES).filter((key) => !keys.has(key))).toEqual([]);
	const named = Object.values(FIELD_RULES).flat();
	expect(named.filter((rule) => (COMMON_RULES as readonly string[]).includes(rule))).toEqual([]);
});
