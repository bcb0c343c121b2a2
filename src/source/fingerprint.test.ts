import { fileURLToPath } from 'node:url';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { Document, visit } from 'yaml';
import { labelsFor } from '../issue/labels.ts';
import { changedFields, fingerprints } from '../issue/translation.ts';
import type { Issue } from '../issue/issue.ts';
import { readIssue } from './read-issue.ts';

const root = fileURLToPath(new URL('fixtures/site/', import.meta.url));

function read(yaml: string, category = 'sending'): Issue {
	const file = `en/issues/${category}/late.mdx`;
	const place = { id: 'late', locale: { path: 'en', language: 'en' }, otherPaths: [], category };
	const { issue, problems } = readIssue(
		{ path: `${root}${file}`, file, contents: `---\n${yaml}---\n`, place },
		{
			root,
			otherKeys: undefined,
			labels: labelsFor('en'),
			resolverFor: () => (href) => href,
			unknownComponent: 'error',
		},
	);
	if (!issue) throw new Error(JSON.stringify(problems));
	return issue;
}

const words = fc
	.array(fc.stringMatching(/^[a-z:#'"-]{1,9}$/), { minLength: 1, maxLength: 30 })
	.map((list) => `It ${list.join(' ')} x`);
const lists = fc.uniqueArray(words, { minLength: 1, maxLength: 4 });
const issues = fc.record({
	title: words,
	description: words,
	language: fc.constant('en'),
	kind: fc.constant('symptom'),
	symptoms: lists,
	appliesTo: lists,
	causes: fc
		.array(fc.record({ title: words, check: words, steps: lists, verify: words }), {
			minLength: 1,
			maxLength: 3,
		})
		.map((causes) => causes.map((cause, index) => ({ id: `cause-${index}`, ...cause }))),
	templates: fc
		.array(words, { maxLength: 2 })
		.map((bodies) => bodies.map((body, index) => ({ id: `letter-${index}`, channel: 'email', body }))),
});

/** The same data in another style: order of keys, quotes, folded lines, flow, order of lists. */
function restyled(data: object, pick: () => number): string {
	const document = new Document(data);
	visit(document, {
		Scalar(_, node) {
			const styles = ['QUOTE_DOUBLE', 'QUOTE_SINGLE', 'BLOCK_FOLDED', 'PLAIN'] as const;
			node.type = styles[pick() % styles.length]!;
		},
		Collection(key, node) {
			if (key !== null) node.flow = pick() % 2 === 0;
			node.items.reverse();
		},
	});
	return document.toString({ lineWidth: 20 + (pick() % 60) });
}

test('a file in another style, order or folder says the same', () => {
	fc.assert(
		fc.property(issues, fc.infiniteStream(fc.nat()), (data, numbers) => {
			const before = read(new Document(data).toString());
			const translatedFrom = { language: 'en', fields: fingerprints(before) };
			const now = read(
				restyled(data, () => numbers.next().value),
				'elsewhere',
			);
			expect(changedFields({ ...before, translatedFrom }, now)).toEqual([]);
		}),
	);
});

test('other words are told of in their own field, and in no other', () => {
	const changes: [field: string, change: (data: Data) => void][] = [
		['title', (data) => (data.title += '!')],
		['description', (data) => (data.description += '!')],
		['symptoms', (data) => (data.symptoms[0] += '!')],
		['appliesTo', (data) => (data.appliesTo[0] += '!')],
		['causes.cause-0.title', (data) => (data.causes[0]!.title += '!')],
		['causes.cause-0.check', (data) => (data.causes[0]!.check += '!')],
		['causes.cause-0.steps', (data) => (data.causes[0]!.steps[0] += '!')],
		['causes.cause-0.verify', (data) => (data.causes[0]!.verify += '!')],
	];
	type Data = typeof issues extends fc.Arbitrary<infer T> ? T : never;
	fc.assert(
		fc.property(
			issues,
			fc.constantFrom(...changes),
			fc.infiniteStream(fc.nat()),
			(data, [field, change], numbers) => {
				const before = read(new Document(data).toString());
				const translatedFrom = { language: 'en', fields: fingerprints(before) };
				const changed = structuredClone(data);
				change(changed);
				const now = read(restyled(changed, () => numbers.next().value));
				expect(changedFields({ ...before, translatedFrom }, now)).toEqual([field]);
			},
		),
	);
});
