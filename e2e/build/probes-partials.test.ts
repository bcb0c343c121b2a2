import { expect, test } from 'vitest';
import { ISSUES, issue, page } from './site.ts';
import { siteFor } from './sites.ts';

const PARTIAL = 'src/partials/billing.mdx';
const BESIDE = `${ISSUES}/_beside.md`;
const LETTER = 'src/partials/letter.txt';
const FIGURE = '<svg xmlns="http://www.w3.org/2000/svg" width="320" height="180"/>';
const USER = `import { Code } from '@astrojs/starlight/components';
import Billing from '../../../partials/billing.mdx';
import Beside from './_beside.md';
import letter from '../../../partials/letter.txt?raw';

<Billing />

<Beside />

<Code code={letter} />`;

const FILES = {
	'src/content/docs/index.md': page('Home'),
	'src/content/docs/guide.mdx': page(
		'Guide',
		"import Billing from '/src/partials/billing.mdx';\n\n<Billing />",
	),
	[`${ISSUES}/refused.mdx`]: issue({}, USER),
	[BESIDE]: 'Beside the **issue**.\n',
	[PARTIAL]: 'Ask for billing.\n\n![The list](./list.svg)\n',
	[LETTER]: 'Dear Sir,\n',
	'src/partials/list.svg': FIGURE,
};

test('a partial that changed makes every page that holds it new, with the cache as without', async () => {
	const site = siteFor('partials', { files: FILES });
	await site.build();
	const text = `Beside the **issue**.\n\n\`\`\`\nDear Sir,\n\`\`\`\n`;
	expect(site.read('dist/issues/refused.md')).toContain(text);
	site.write(PARTIAL, 'Ask for the plan.\n\n![The list](./list.svg)\n');
	site.write(LETTER, 'Dear Madam,\n');
	await site.build();
	for (const name of ['issues/refused', 'guide']) {
		expect(site.read(`dist/${name}.md`)).toContain('Ask for the plan.\n\n![The list](/_issues/list.');
		expect(site.read(`dist/${name}/index.html`)).toContain('Ask for the plan.');
	}
	expect(site.read('dist/issues/refused.md')).toContain('Dear Madam,');
	const pictures = [...site.filesIn('dist/_issues').keys()];
	site.write('src/partials/list.svg', FIGURE.replace('320', '640'));
	await site.build();
	const cached = site.filesIn('dist');
	expect([...site.filesIn('dist/_issues').keys()]).not.toEqual(pictures);
	site.clean();
	await site.build();
	expect(site.filesIn('dist')).toEqual(cached);
});

test('a module that the Markdown forms import makes every page new when it changes', async () => {
	const site = siteFor('forms-imports', {
		plugin: { markdownForms: './src/forms.js' },
		files: {
			'src/content/docs/index.mdx': page('Home', "import Price from '../../Price.astro';\n\n<Price />"),
			'src/Price.astro': '<b>1</b>',
			'src/forms.js':
				"import { words } from './words.js';\nexport default { Price: () => [{ type: 'text', value: words }] };",
			'src/words.js': "export const words = 'One euro.';",
			[`${ISSUES}/refused.mdx`]: issue({}, ''),
		},
	});
	await site.build();
	expect(site.read('dist/index.md')).toContain('One euro.');
	site.write('src/words.js', "export const words = 'Two euros.';");
	await site.build();
	expect(site.read('dist/index.md')).toContain('Two euros.');
});

test('development follows partials wherever they lie, also through one that is missing', async () => {
	const site = siteFor('partials-develop', { files: FILES });
	const server = await site.develop('/');
	const both = async (address: string, words: string) => {
		const texts = [(await server.get(`${address}.md`)).text, (await server.get(`${address}/`)).text];
		return texts.every((text) => text.includes(words));
	};
	expect(await both('/issues/refused', 'Ask for billing.')).toBe(true);

	site.write(PARTIAL, 'Ask for the plan.\n');
	await server.until(() => both('/issues/refused', 'Ask for the plan.'), 'the issue holds the new text');
	await server.until(() => both('/guide', 'Ask for the plan.'), 'the page holds the new text');
	site.write(BESIDE, 'Besides.\n');
	await server.until(() => both('/issues/refused', 'Besides.'), 'the issue holds the text beside it');
	site.write(LETTER, 'Dear Madam,\n');
	await server.until(() => both('/issues/refused', 'Dear Madam,'), 'the issue holds the new letter');

	site.remove(BESIDE);
	await server.until(() => server.output.includes('missing-import'), 'the missing partial is reported');
	expect(server.output).toMatch(/issues\/refused\.mdx:\d+:1 error missing-import\n {2}There is no file at/);
	site.write(BESIDE, 'Back again.\n');
	await server.until(() => both('/issues/refused', 'Back again.'), 'the issue holds what came back');
	expect(server.isRunning).toBe(true);
});

test('what cannot be read off stops the build in an issue, with its place, also in a partial', async () => {
	const site = siteFor('partials-broken', {
		plugin: { markdownForms: './src/forms.js' },
		files: {
			...FILES,
			'src/forms.js': 'export default { Price: () => { throw new Error("no amount"); } };',
			'src/Price.astro': '<b>1</b>',
			[PARTIAL]: "import Video from '../Video.astro';\n\nWords.\n\n<Video />\n",
			'src/Video.astro': '<video />',
			[`${ISSUES}/refused.mdx`]: issue(
				{},
				`import { Code } from '@astrojs/starlight/components';
import Billing from '../../../partials/billing.mdx';
import Gone from './_besides.md';
import Price from '../../../Price.astro';

<Billing />

<Code code={[1, 2].join()} />

<Gone />

<Price />`,
			),
		},
	});
	const { code, output } = await site.run('build');
	expect(code).not.toBe(0);
	expect(site.exists('dist')).toBe(false);
	const report = output.slice(output.indexOf('The known issues have'));
	expect(report.match(/^src\S+ .*$/gm)).toEqual([
		'src/content/docs/issues/refused.mdx:15:1 error missing-import',
		'src/content/docs/issues/refused.mdx:20:1 error attribute-without-markdown',
		'src/content/docs/issues/refused.mdx:24:1 error broken-markdown-form',
		'src/partials/billing.mdx:5:1 error component-without-markdown',
	]);
	expect(report).toContain('There is no file at "./_besides.md".\n  → Did you mean "_beside.md"?');
	expect(report).toContain('The Markdown form of <Price> failed: no amount.');
	// The same text on an ordinary page is only a warning.
	expect(output).toContain('src/partials/billing.mdx:5:1 warning component-without-markdown');
});
