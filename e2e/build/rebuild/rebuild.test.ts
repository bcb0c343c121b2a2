import { expect, test } from 'vitest';
import { ISSUES, issue, page } from '../site.ts';
import { siteFor } from '../sites.ts';

const FILES = {
	'src/content/docs/index.mdx': page('Home'),
	[`${ISSUES}/refused.md`]: issue(),
};

/** An integration that does something once everything is built. */
const atTheEnd = (code: string) => `import starlight from '@astrojs/starlight';
import { writeFileSync } from 'node:fs';
import { defineConfig } from 'astro/config';
import knownIssues from 'starlight-known-issues';

export default defineConfig({
	cacheDir: './.cache',
	integrations: [
		starlight({ title: 'Help', plugins: [knownIssues()] }),
		{ name: 'late', hooks: { 'astro:build:done': ({ dir }) => { ${code} } } },
	],
});
`;

test('a build that fails at its very end leaves the last good site as it was', async () => {
	const site = siteFor('rebuild-fails', { files: FILES });
	await site.build();
	const before = site.filesIn('dist');
	site.write(`${ISSUES}/new.md`, issue({ title: 'New', errors: [{ message: 'New' }] }));
	site.write('astro.config.mjs', atTheEnd(`throw new Error('The disk is full.');`));
	expect((await site.run('build')).output).toContain('The disk is full.');
	expect(site.filesIn('dist')).toEqual(before);

	site.write('astro.config.mjs', atTheEnd(`writeFileSync(new URL('late.txt', dir), 'late');`));
	const { code, output } = await site.run('build');
	expect(code, output).toBe(0);
	expect(output).toContain(`directory: ${site.root}/dist/`);
	expect(output).not.toContain('.unfinished');
	const names = [...site.filesIn('dist').keys()];
	expect(names).toEqual(expect.arrayContaining(['late.txt', 'issues/new/index.html', 'issues/new.json']));
	expect(names.filter((name) => /\.prerender|\.gitignore/.test(name))).toEqual([]);
	expect([...site.filesIn('.astro').keys()].filter((name) => name.startsWith('dist'))).toEqual([]);
});

test('what writes into the folder of the last site is told of the folder that is built', async () => {
	const site = siteFor('rebuild-fixed-folder', { files: FILES });
	site.write('astro.config.mjs', atTheEnd(`writeFileSync('dist/late.txt', 'late');`));
	site.write('dist/index.html', 'old');
	const { code, output } = await site.run('build');
	expect(code).not.toBe(0);
	expect(output).toContain('dist/late.txt was written while the site was built');
	expect(site.read('dist/index.html')).toBe('old');

	const options = atTheEnd(`writeFileSync('dist/late.txt', 'late');`);
	site.write('astro.config.mjs', options.replace('knownIssues()', `knownIssues({ build: 'in-place' })`));
	await site.build();
	expect(site.exists('dist/late.txt')).toBe(true);
	expect(site.exists('dist/issues/refused/index.html')).toBe(true);
});
