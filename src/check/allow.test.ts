import { describe, expect, test } from 'vitest';
import type { Problem } from '../issue/problem.ts';
import type { RuleName } from '../issue/rules/catalogue.ts';
import { issueSchema } from '../issue/schema.ts';
import { makeIssueFile } from '../source/fixtures/project.ts';
import type { IssueFile } from '../source/project.ts';
import { applyAllow } from './allow.ts';

const problem = (rule: RuleName, file = 'en/a.mdx'): Problem => {
	return { rule, severity: 'note', file, path: [], message: '', hint: '' };
};

function makeFile(rules: string[], allowed: Problem[] = []): IssueFile {
	const allow = rules.map((rule) => ({ rule, reason: 'It is meant so.' }));
	const data = issueSchema.parse({ title: 'T', description: 'D', language: 'en', allow });
	const locale = { path: 'en', language: 'en' };
	const place = { id: 'a', category: '', locale, otherPaths: [] };
	return makeIssueFile({ file: 'en/a.mdx', place, data, allowed });
}

const rules = (problems: Problem[]) => problems.map(({ rule, file }) => `${file} ${rule}`);

describe('what a file allows', () => {
	test('is not reported of it, but of others', () => {
		const problems = [problem('one-action'), problem('shouting'), problem('one-action', 'en/b.mdx')];
		expect(rules(applyAllow(problems, { files: [makeFile(['one-action'])] }))).toEqual([
			'en/a.mdx shouting',
			'en/b.mdx one-action',
		]);
	});

	test('and does not need is a note at its entry', () => {
		const files = [makeFile(['one-action', 'shouting'])];
		expect(applyAllow([problem('one-action')], { files })).toMatchInlineSnapshot(`
			[
			  {
			    "file": "en/a.mdx",
			    "hint": "Remove the entry, so that it hides nothing later.",
			    "message": "The issue allows "shouting", but does not break it.",
			    "path": [
			      "allow",
			      1,
			    ],
			    "rule": "unused-allow",
			    "severity": "note",
			  },
			]
		`);
	});

	test('is needed where it kept something away while the file was read', () => {
		const files = [makeFile(['secret-request'], [problem('secret-request')])];
		expect(applyAllow([], { files })).toEqual([]);
	});

	test('may be needed another day, or when links are followed', () => {
		expect(applyAllow([], { files: [makeFile(['overdue', 'dead-link'])] })).toEqual([]);
	});
});
