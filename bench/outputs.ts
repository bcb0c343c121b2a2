import { labelsFor } from '../src/issue/labels.ts';
import { checkIssues } from '../src/issue/rules/index.ts';
import { outputFiles } from '../src/outputs/files.ts';
import { makeSite } from '../src/outputs/fixtures/library.ts';
import type { SiteLocale } from '../src/outputs/library.ts';
import { readFrontmatter } from '../src/source/frontmatter.ts';
import { readIssue } from '../src/source/read-issue.ts';

/**
 * Time from the text of issues to all files for programs, as a ratio to the floor: reading the
 * same YAML and doing nothing with it. Usage: npm run bench [-- <issues>]
 */
const count = Number(process.argv[2] ?? 1000);
const locales: SiteLocale[] = [
	{ path: 'en', language: 'en', direction: 'ltr', label: 'English', title: 'Bench' },
];
const site = makeSite({ locales, categories: {} });
const sources = Array.from({ length: count }, (_, index) => issueText(index));

const floor = time(() => sources.map((contents) => readFrontmatter(contents).data));
const ours = time(() => {
	const issues = sources.flatMap((contents, index) => read(contents, index) ?? []);
	const problems = checkIssues(issues);
	if (issues.length !== count || problems.length > 0)
		throw new Error(`Unexpected: ${JSON.stringify(problems[0])}`);
	return Array.from(outputFiles({ site, issues, pages: [] }), (file) => file.text());
});
console.log(
	`${count} issues: floor ${floor.toFixed(0)} ms, all outputs ${ours.toFixed(0)} ms, ratio ${(ours / floor).toFixed(2)}`,
);

function time(work: () => unknown): number {
	work();
	const runs = Array.from({ length: 5 }, () => {
		const start = performance.now();
		work();
		return performance.now() - start;
	});
	return runs.toSorted((a, b) => a - b)[2]!;
}

function read(contents: string, index: number) {
	const file = `src/content/docs/en/issues/messages/issue-${index}.mdx`;
	const place = { id: `issue-${index}`, category: 'messages', locale: locales[0]!, otherPaths: [] };
	return readIssue(
		{ path: `/${file}`, file, contents, place },
		{
			root: '/',
			otherKeys: undefined,
			labels: labelsFor('en'),
			resolverFor: () => (href) => href,
			unknownComponent: 'error',
		},
	).issue;
}

function issueText(index: number): string {
	const steps = ['one', 'two', 'three'].map(
		(step) => `      - Open **Settings**, then page ${step} of case ${index}.`,
	);
	const cause = (id: string) => [
		`  - id: ${id}`,
		`    title: Reason ${id} of ${index}`,
		'    check: Open [the list](/en/issues/) and look for `x`.',
		'    steps:',
		...steps,
	];
	return [
		'---',
		`title: Message ${index} could not be sent`,
		'description: The message was not sent, because the platform refused it for a reason that the steps find out.',
		'language: en',
		`errors: [{ message: "Error ${index} while sending to {phone}", code: "E-${index}" }]`,
		'causes:',
		...cause('first'),
		...cause('second'),
		'---',
		'## Background',
		'',
		`Some words about case ${index}, with a [link](https://example.com/${index}).`,
	].join('\n');
}
