import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { labelsFor } from '../issue/labels.ts';
import { issueSchema } from '../issue/schema.ts';
import { placeOf } from '../source/place.ts';
import { readIssue } from '../source/read-issue.ts';
import { editorFiles } from './editor-files.ts';
import { snippets } from './snippets.ts';

const ROOT = new URL('../../', import.meta.url);
const WHOLE = { title: 'No signal', description: 'There is none.', language: 'en' };

/** A snippet as it stands once it is written, with the first of the values to choose from. */
function written(prefix: string): string {
	const { body } = snippets()[prefix]!;
	return body
		.join('\n')
		.replace(/\$\{\d+\|([^,|]+)[^|]*\|\}/g, '$1')
		.replace(/\$\{\d+:([^}]*)\}/g, '$1')
		.replace('$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE', '2026-11-23')
		.replaceAll('$0', '');
}

function mistakes(data: unknown): string[] {
	return (
		issueSchema.safeParse(data).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ??
		[]
	);
}

test('the settings of this repository are those that other sites get', () => {
	for (const { path, text } of editorFiles()) {
		expect(readFileSync(new URL(path, ROOT), 'utf8'), path).toBe(text);
	}
});

test.each(['ki-issue', 'ki-issue-id'])('%s is a whole issue in which nothing is wrong', (prefix) => {
	const language = prefix.endsWith('-id') ? 'id' : 'en';
	const path = `${language}/issues/sending/late.mdx`;
	const place = placeOf(path, [{ path: language, language }], 'issues')!;
	const { issue, problems } = readIssue(
		{ path: `/${path}`, file: path, contents: written(prefix), place },
		{
			root: '/',
			otherKeys: [],
			labels: labelsFor(language),
			resolverFor: () => String,
			unknownComponent: 'error',
		},
	);
	expect(problems).toEqual([]);
	expect(issue).toMatchObject({ language, causes: [{ likelihood: 'common', who: 'user' }] });
});

test('each other snippet is an item that the schema takes, in both languages', () => {
	const others = Object.keys(snippets()).filter((prefix) => !prefix.startsWith('ki-issue'));
	expect(others).toHaveLength(18);
	for (const prefix of others) {
		const field = /^ki-(error|cause|step|template)/.exec(prefix)![1]!;
		const items = parse(written(prefix)) as unknown;
		expect(mistakes({ ...WHOLE, [`${field}s`]: items }), prefix).toEqual([]);
	}
});

test('a snippet that has a choice offers every value of the field', () => {
	const { body } = snippets()['ki-cause']!;
	expect(body).toContain('  who: ${6|user,admin,support,vendor|}');
	expect(snippets()['ki-issue']!.body).toContain('kind: ${3|error,symptom,procedure|}');
	expect(Object.values(snippets()).every((each) => !each.body.join('').includes('||'))).toBe(true);
});
