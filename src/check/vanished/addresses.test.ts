import { describe, expect, test } from 'vitest';
import type { Issue } from '../../issue/issue.ts';
import { makeIssue, makeSite } from '../../outputs/fixtures/library.ts';
import { issueJson, type IssueJson } from '../../outputs/issue-json.ts';
import type { Site } from '../../outputs/library.ts';
import { movesOf } from '../../outputs/redirects.ts';
import { makeIssueFile, makeProject } from '../../source/fixtures/project.ts';
import type { Project } from '../../source/project.ts';
import { vanishedAddresses } from './addresses.ts';
import type { Published } from './published.ts';

const site = makeSite();
const library = (issues: Issue[], of: Site) => ({ site: of, issues, pages: [] });

/** The issues as a build of their site leaves them. */
function publish(issues: Issue[], of = site): Published {
	return {
		site: of,
		issues: issues.map(
			(issue) => JSON.parse(JSON.stringify(issueJson(issue, library(issues, of)))) as IssueJson,
		),
		moves: Object.fromEntries(movesOf(library(issues, of)).map(({ from, to }) => [from, to])),
	};
}

function project(issues: Issue[], broken: string[] = []): Project {
	const place = (id: string) => ({ id, category: '', locale: site.locales[0]!, otherPaths: [] });
	return makeProject({
		settings: { locales: site.locales, folder: 'issues', sharedErrors: 'warning' },
		files: [
			...issues.map((issue) => makeIssueFile({ file: issue.file, place: place(issue.id), issue })),
			...broken.map((id) => makeIssueFile({ file: `${id}.mdx`, place: place(id) })),
		],
	});
}

function check(before: Issue[], now: Issue[], broken: string[] = [], of = site): string[] {
	const problems = vanishedAddresses(project(now, broken), { published: publish(before, of) });
	return problems.map(
		({ rule, severity, file, path, message, hint }) =>
			`${severity} ${rule} ${file} ${path.join('.')}\n${message}\n→ ${hint}`,
	);
}

const old = makeIssue({ id: 'old', title: 'No signal' });
const other = makeIssue({ id: 'other', title: 'Another thing' });

describe('an id that was published', () => {
	test('is not missed while it is there, in whichever language', () => {
		const indonesian = makeIssue({ ...old, locale: 'id', language: 'id' });
		expect(check([old, other], [old, other])).toEqual([]);
		expect(check([old, indonesian], [indonesian])).toEqual([]);
	});

	test('lives on as a former id', () => {
		expect(check([old, other], [other, makeIssue({ id: 'new', formerIds: ['old'] })])).toEqual([]);
	});

	test('is reported where its file was', () => {
		expect(check([old, other], [other])).toMatchInlineSnapshot(`
			[
			  "error vanished-id src/content/docs/en/issues/sending/old.mdx 
			The issue "old" was published as "No signal" and is gone, so links to it lead nowhere.
			→ Bring its file back, or write in the issue that takes its place: formerIds: [old]",
			]
		`);
	});

	test.each<[string, Partial<Issue>, Partial<Issue>]>([
		['title', { title: 'No signal' }, { title: 'no signal' }],
		['code', { errors: [{ message: 'A', code: 'E-1' }] }, { errors: [{ message: 'B', code: 'e-1' }] }],
		['message', { errors: [{ message: 'No signal!' }] }, { errors: [{ message: 'no signal!' }] }],
	])('is reported at the issue that has its %s', (_, before, now) => {
		const gone = makeIssue({ id: 'old', title: 'X', ...before });
		const [problem] = check([gone, other], [makeIssue({ id: 'new', title: 'Y', ...now }), other]);
		expect(problem).toContain('vanished-id src/content/docs/en/issues/new.mdx formerIds\n');
		expect(problem).toContain('→ If "new" took its place, write there: formerIds: [old]');
	});

	test('is reported at the issue whose id is nearly the same', () => {
		const [problem] = check([makeIssue({ id: 'no-signals', title: 'X' })], [makeIssue({ id: 'no-signal' })]);
		expect(problem).toContain('→ If "no-signal" took its place, write there: formerIds: [no-signals]');
	});

	test('takes the ids with it that it had before', () => {
		const before = makeIssue({ id: 'old', title: 'No signal', formerIds: ['older'] });
		expect(check([before, other], [other])[0]).toContain('formerIds: [old, older]');
	});

	test('is reported where its issue became a draft', () => {
		expect(check([old, other], [makeIssue({ ...old, draft: true }), other])).toMatchInlineSnapshot(`
			[
			  "error vanished-id src/content/docs/en/issues/old.mdx draft
			The issue "old" was published as "No signal" and is a draft now, so links to it lead nowhere.
			→ Publish it, or write in the issue that takes its place: formerIds: [old]",
			]
		`);
	});

	test('is not reported where its file cannot be read, which is reported already', () => {
		expect(check([old, other], [other], ['old'])).toEqual([]);
	});
});

test('a former id that is no longer one is reported', () => {
	const before = makeIssue({ id: 'new', formerIds: ['old'] });
	expect(check([before], [makeIssue({ id: 'new' })])).toMatchInlineSnapshot(`
		[
		  "error vanished-id src/content/docs/en/issues/new.mdx formerIds
		The old address of "new", "old", no longer leads there.
		→ Write it among its formerIds again: [old].",
		]
	`);
});

test('an address that its author chose is reported when it changes', () => {
	const before = makeIssue({ id: 'old', locale: 'id', language: 'id', slug: 'id/masalah/sinyal hilang' });
	expect(check([before], [before])).toEqual([]);
	expect(check([before], [{ ...before, slug: 'id/masalah/sinyal' }])).toMatchInlineSnapshot(`
		[
		  "warning vanished-address src/content/docs/id/issues/old.mdx slug
		The page was published at /id/masalah/sinyal hilang/, and nothing is there now.
		→ Write slug: id/masalah/sinyal hilang again, or send readers on with the option \`redirects\` of Astro.",
		]
	`);
});

test('a code whose short address leads nowhere is reported, one that moved is not', () => {
	const before = makeIssue({
		id: 'old',
		errors: [
			{ message: 'A', code: 'E-1' },
			{ message: 'B', code: '7' },
		],
	});
	const moved = makeIssue({ id: 'other', errors: [{ message: 'A', code: 'e-1' }] });
	expect(check([before], [makeIssue({ id: 'old' }), moved], ['broken'])).toEqual([]);
	expect(check([before], [makeIssue({ id: 'old' }), moved])).toMatchInlineSnapshot(`
		[
		  "error vanished-code src/content/docs/en/issues/old.mdx errors
		The short address of the code "7" led to "old" and leads nowhere now.
		→ Write code: 7 again in errors of this issue, or of the one that is about it now.",
		]
	`);
});

test('a cause that is gone is reported, also where its issue has another id now', () => {
	const cause = {
		id: 'aerial',
		title: 'The aerial is loose',
		likelihood: 'rare',
		remedy: 'fix',
		steps: [],
	} as const;
	const before = makeIssue({ id: 'old', causes: [{ ...cause, steps: [] }] });
	expect(check([before], [{ ...before, id: 'new', formerIds: ['old'] }])).toEqual([]);
	expect(check([before], [makeIssue({ id: 'new', formerIds: ['old'] })])).toMatchInlineSnapshot(`
		[
		  "warning vanished-cause src/content/docs/en/issues/new.mdx causes
		The cause "aerial", published as "The aerial is loose", is gone: links to #aerial open the page at its top.
		→ If the cause is still among them, give it its id back: aerial.",
		]
	`);
});

test.each(['/', '', '.html'] as const)('addresses may end with "%s" and lie below a base', (pageEnding) => {
	const below = makeSite({ pageEnding, base: '/help' });
	const slugged = makeIssue({ id: 'two', slug: 'en/chosen', formerIds: ['one'] });
	expect(check([old, slugged], [old, slugged], [], below)).toEqual([]);
	const [former, slug] = check([slugged], [makeIssue({ id: 'two' })], [], below);
	expect(former).toContain('The old address of "two", "one"');
	expect(slug).toContain('/en/chosen/');
});

test('nothing is said where there is nothing to compare with', () => {
	expect(vanishedAddresses(project([old]), {})).toEqual([]);
});
