import { expect, inject, onTestFinished, test } from 'vitest';
import { listen, run } from './command.ts';
import { projectWith } from './project.ts';

const site = inject('site');

const BROKEN = `---
title: The parcel is lost
description: Nobody knows where the parcel is, neither the driver nor the depot.
language: en
errors:
  - message: Not found
steps:
  - Ask the driver.
related:
  - card-declind
verify: The parcel is at the depot.
---
`;

test('`known-issues check` finds nothing wrong in a site that builds', async () => {
	const { code, stdout } = await run(site, 'npx', 'known-issues', 'check');
	expect(stdout).toBe('5 issues, no problems.\n');
	expect(code).toBe(0);
});

test('`known-issues check` says what is wrong, where it stands and what to do', async () => {
	const project = projectWith({ 'delivery/lost.mdx': BROKEN });
	const { code, stdout } = await run(site, 'npx', 'known-issues', 'check', project);
	expect(code).toBe(1);
	expect(stdout.replaceAll(project, '<project>')).toMatchInlineSnapshot(`
		"src/content/docs/issues/delivery/lost.mdx

		  10:5 error unknown-related
		    There is no issue with the id "card-declind".
		    10 │   - card-declind
		       │     ^^^^^^^^^^^^
		    → Did you mean "card-declined"?

		1 error in 1 file
		Mend 1 of them with: npx known-issues check <project> --fix
		"
	`);
});

test('`known-issues serve` serves the site below its base, and says so where there is no page', async () => {
	const server = await listen(site, 'npx', 'known-issues', 'serve', '--port', '0');
	onTestFinished(server.stop);
	const answer = async (path: string) => {
		const response = await fetch(server.origin + path);
		const [title] = /<title>.*?<\/title>|^# .*/.exec(await response.text()) ?? ['nothing'];
		return `${response.status} ${new URL(response.url).pathname} ${title}`;
	};
	const paths = ['/', '/help/issues/parcel-late/', '/help/llms.txt', '/help/none/', '/issues/parcel-late/'];
	expect(await Promise.all(paths.map(answer))).toEqual([
		'200 /help/ <title>Parcel help | Parcel help</title>',
		'200 /help/issues/parcel-late/ <title>The parcel is late | Parcel help</title>',
		'200 /help/llms.txt # Parcel help',
		'404 /help/none/ <title>Page not found | Parcel help</title>',
		'404 /issues/parcel-late/ <title>Page not found | Parcel help</title>',
	]);
});
