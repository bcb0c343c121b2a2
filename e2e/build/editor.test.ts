import { expect, test } from 'vitest';
import { LanguageServer } from './language-server.ts';
import { issue, page } from './site.ts';
import { siteFor } from './sites.ts';

const REFUSED = 'src/content/docs/issues/refused.mdx';
const GUIDE = 'src/content/docs/guide.md';

const BROKEN = `---
title: The number is refused
description: The number is still in use elsewhere.
language: en
kind: eror
severty: major
causes:
  - id: In Use
    title: The number is in use
    likelihood: rare
    steps:
      - do: Release the number.
        expct: It is gone.
    who: \n---
`;

test("Astro's language server helps with the frontmatter of issues, also of one that stops the build", async () => {
	const site = siteFor('editor', {
		astro: { experimental: { contentIntellisense: true } },
		files: {
			'src/content/docs/index.md': page('Home'),
			[GUIDE]: page('Guide', 'Text.', { draft: 'no', team: 'sales' }),
			[REFUSED]: BROKEN,
			'src/content/docs/issues/late.mdx': issue({ errors: [{ message: 'Delayed' }] }),
		},
	});
	expect((await site.run('sync')).output).toContain('There is no field "severty"');
	const server = new LanguageServer(site.root);
	try {
		await server.start();
		server.open(REFUSED, BROKEN);
		const found = await server.diagnostics(REFUSED);
		expect(found.map(({ message, range }) => `${range.start.line + 1}: ${message}`).toSorted()).toEqual([
			'13: Property expct is not allowed.',
			'14: Incorrect type. Expected "string".',
			'14: Value is not accepted. Valid values: "user", "admin", "support", "vendor".',
			'5: Value is not accepted. Valid values: "error", "symptom", "procedure".',
			'6: Property severty is not allowed.',
			'8: This is not an id: use lower-case letters, digits and hyphens.',
		]);
		expect(await server.hover(REFUSED, { line: 9, character: 6 })).toMatchInlineSnapshot(`
			"How often this is the cause. Causes are shown in this order.

			Allowed Values:

			* \`rare\`: seldom
			* \`common\`: mostly this one
			* \`sometimes\`: now and then

			Example:

			\`\`\`yaml
			common
			\`\`\`"
		`);
		expect(await server.hover(REFUSED, { line: 1, character: 2 })).toMatchInlineSnapshot(`
			"What the reader sees, in their language.

			Example:

			\`\`\`yaml
			Phone Number Not Eligible to Onboard
			\`\`\`"
		`);

		const who = await server.complete(REFUSED, { line: 13, character: 9 });
		expect(who.map(({ label, documentation }) => [label, documentation])).toEqual([
			['user', 'the person reading'],
			['admin', 'an administrator of the business'],
			['support', 'your support team'],
			['vendor', 'the maker of the product'],
		]);

		server.open(GUIDE, site.read(GUIDE));
		expect((await server.diagnostics(GUIDE)).map(({ message }) => message)).toEqual([
			'Incorrect type. Expected "boolean".',
		]);
		const fields = (await server.complete(GUIDE, { line: 1, character: 0 })).map(({ label }) => label);
		expect(fields).toEqual(expect.arrayContaining(['causes', 'description', 'sidebar']));
		expect(new Set(fields).size).toBe(fields.length);
		expect(fields).not.toContain('issue');
	} finally {
		server.end();
	}
});
