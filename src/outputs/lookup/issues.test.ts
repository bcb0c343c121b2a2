import { describe, expect, test } from 'vitest';
import type { Issue } from '../../issue/issue.ts';
import { makeIssue, makeLibrary } from '../fixtures/library.ts';
import { lookupIssues } from './issues.ts';

const indexed = (...issues: Issue[]) => lookupIssues(makeLibrary({ issues, pages: [] }));

describe('what the lookup takes of a library', () => {
	test('is one entry for all languages of an issue', () => {
		const entries = lookupIssues(makeLibrary());
		expect(entries.map(({ document }) => document.id).toSorted()).toEqual([
			'message-blocked',
			'move-number',
			'old-number',
		]);
		expect(entries.every(({ document, record }) => document.id === record.id)).toBe(true);
	});

	test('does not depend on the order of the issues, and has those of a category together', () => {
		const library = makeLibrary();
		const ids = lookupIssues(library).map(({ record }) => record.id);
		expect(ids).toEqual(['old-number', 'move-number', 'message-blocked']);
		const reversed = lookupIssues({ ...library, issues: library.issues.toReversed() });
		expect(reversed.map(({ record }) => record.id)).toEqual(ids);
	});

	test('has a text that languages share once, in the language that has it first', () => {
		const errors = [{ message: 'Message failed', code: '131047' }];
		const [entry] = indexed(
			makeIssue({ errors, title: 'Lost' }),
			makeIssue({ locale: 'id', errors, title: 'Hilang' }),
		);
		expect(entry!.document.fields.message).toEqual([{ language: 'en', text: 'Message failed' }]);
		expect(entry!.document.fields.title).toEqual([
			{ language: 'en', text: 'Lost' },
			{ language: 'id', text: 'Hilang' },
		]);
		expect(entry!.document.codes).toEqual(['131047']);
		expect(entry!.record.messages).toEqual(['Message failed']);
	});

	test('has the messages first among the templates, as records number them', () => {
		const [entry] = indexed(
			makeIssue({
				title: 'T',
				errors: [{ message: 'A {x}' }, { message: 'B' }],
				aliases: ['C'],
				symptoms: ['D'],
			}),
		);
		expect(entry!.document.templates.map(({ text }) => text)).toEqual(['A {x}', 'B', 'C', 'T']);
		expect(entry!.record.messages).toEqual(['A {x}', 'B']);
	});

	test('has the words of causes and steps, and beside them none of the prose', () => {
		const [entry] = indexed(
			makeIssue({
				body: 'Not the same as [expired](/en/issues/expired/).',
				causes: [
					{
						id: 'closed',
						title: 'It is closed',
						likelihood: 'common',
						check: ['Look at ', { em: ['the lamp'] }],
						remedy: 'fix',
						steps: [{ do: ['Press ', { code: 'F5' }], expect: ['It shines'] }],
						verify: ['Done'],
					},
				],
			}),
		);
		const { text } = entry!.document.fields.body[0]!;
		for (const words of ['It is closed', 'Look at the lamp', 'Press F5', 'It shines', 'Done']) {
			expect(text).toContain(words);
		}
		expect(text).not.toContain('expired');
	});

	test('has the prose of an issue that is nothing else, but no addresses of links', () => {
		const [entry] = indexed(makeIssue({ body: 'See [the guide](https://docs.example/secret "Long") now.' }));
		const { text } = entry!.document.fields.body[0]!;
		expect(text).toContain('See [the guide]  now.');
		expect(text).not.toContain('secret');
	});

	test('says for each locale what its readers see, and where', () => {
		const [entry] = indexed(makeIssue({ locale: 'id', title: 'Hilang' }));
		expect(entry!.record.locales).toEqual([
			{ title: 'Hilang', language: 'id', path: 'en/issues/plain/', causes: [] },
			{ title: 'Hilang', language: 'id', path: 'id/issues/plain/', causes: [] },
		]);
	});
});
