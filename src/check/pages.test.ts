import { expect, test } from 'vitest';
import { checkProject } from './check-project.ts';
import { issueText, projectOf } from './links/fixtures/project.ts';

/** What `check` says of a site with these files. */
async function said(files: Record<string, string>) {
	const project = await projectOf({ 'en/index.mdx': '---\ntitle: Start\n---\n', ...files });
	const problems = await checkProject(project);
	return problems
		.filter(({ severity }) => severity !== 'note')
		.map(
			({ file, line, column, severity, rule, message }) =>
				`${file.replace('src/content/docs/', '')}:${line}:${column} ${severity} ${rule}: ${message}`,
		);
}

test('a wrong value in a field of Starlight is an error, on a page and in an issue', async () => {
	expect(
		await said({
			'en/guides/page.md': '---\ntitle: A\ndraft: yes please\n---\n',
			'en/issues/tap.mdx': issueText('en', 'draft: maybe\nsteps: [Close it.]'),
		}),
	).toEqual([
		'en/guides/page.md:3:8 error wrong-type: draft is a text, "yes please", but must be true or false.',
		'en/issues/tap.mdx:6:8 error wrong-type: draft is a text, "maybe", but must be true or false.',
	]);
});

test('what the build says of an ordinary page is said without it', async () => {
	expect(
		await said({
			'en/guides/one.md': '---\ntitle: A\n---\n\n![A tap](./tap.svg) and ![](/tap.png)',
			'en/guides/two.mdx': '---\ntitle: A\n---\n\n<Unknown />\n\n{',
			'en/guides/three.md': '---\ntitle: [A\n---\n',
			'fr/issues/robinet.mdx': '---\ntitle: A\n---\n',
		}),
	).toMatchInlineSnapshot(`
		[
		  "en/guides/one.md:5:1 error missing-image: There is no picture at "./tap.svg".",
		  "en/guides/one.md:5:25 warning missing-alt: The picture "/tap.png" has no text for readers who cannot see it.",
		  "en/guides/three.md:2:8 error yaml: The list or group begins with [, and no ] ends it.",
		  "en/guides/two.mdx:7:1 error mdx: { begins code here, and no } ends it.",
		  "fr/issues/robinet.mdx:1:1 warning misplaced-issue: This file looks like an issue, but "fr" is no language of the site, so it is shown as an ordinary page.",
		  "en/guides/one.md:5:25 warning dead-link: The link "/tap.png" leads nowhere: the site has neither a page nor a file at this address.",
		]
	`);
});

test('a page and an issue at one address are reported', async () => {
	const files = {
		'en/issues/water/tap.mdx': issueText('en', ''),
		'en/guides/tap.md': '---\ntitle: A\nslug: en/issues/tap\n---\n',
	};
	expect(await said(files)).toMatchInlineSnapshot(`
		[
		  "en/issues/water/tap.mdx:1:1 error duplicate-id: Two files have the address /en/issues/tap/: this one and src/content/docs/en/guides/tap.md.",
		]
	`);
});

test('a page that is right is not mentioned', async () => {
	expect(await said({ 'en/guides/page.md': '---\ntitle: A\nsidebar: { order: 1 }\n---\n\nWords.' })).toEqual(
		[],
	);
});
